export const id=554;export const ids=[554];export const modules={7554:(e,r,t)=>{t.d(r,{renderComment:()=>renderComment});var n=t(3871),o=t(7982),m=t(7101);function renderComment(e,r){let t={...r,isShort:!0},d=[...(0,n.OA)(e,t),...(0,n.Tb)(e,t)],s=`${r.marker}
${(0,m.Pl)(e)}`;return(0,o.H)(s,d,(0,n.qr)(e,r),65e3,(0,n.Vg)(r))}}};
