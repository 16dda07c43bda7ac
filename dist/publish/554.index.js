export const id=554;export const ids=[554];export const modules={7554:(e,r,n)=>{n.d(r,{renderComment:()=>renderComment});var t=n(7042),o=n(7982),m=n(7101);function renderComment(e,r){let n=[...(0,t.OA)(e,r),...(0,t.Tb)(e,r)],d=`${r.marker}
${(0,m.Pl)(e)}`;return(0,o.H)(d,n,(0,t.qr)(e,r),65e3,(0,t.Vg)(r))}}};
