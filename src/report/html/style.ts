import { createHash } from 'node:crypto'

/** The only style of the page. Every pair of colors has a contrast of at least 4.5 to 1, in light and in dark. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c2128;--dim:#57606a;--line:#d0d7de;--soft:#f6f8fa;--link:#0550ae;--red:#b3261e;--amber:#7a5200;--green:#1a6b32;--blue:#0b57a4;--mark:#ffe28a;--markfg:#1c2128}
@media(prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--dim:#9aa4af;--line:#30363d;--soft:#161b22;--link:#7cb7ff;--red:#ff8e86;--amber:#e3b341;--green:#6fdd8b;--blue:#79c0ff;--mark:#5c4a12;--markfg:#fff3c9}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main,header,footer{max-width:62rem;margin:0 auto;padding:0 1rem}
header{padding-top:2rem}
footer{padding-bottom:3rem;color:var(--dim);font-size:.875rem}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.4rem;margin:2.5rem 0 .25rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.1rem;margin:2rem 0 .5rem}
h4{font:600 .9375rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;margin:1.25rem 0 .5rem;overflow-wrap:anywhere}
p{margin:.25rem 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem}
.dim{color:var(--dim);font-size:.875rem;overflow-wrap:anywhere}
.verdict{font-weight:600}.not-ready{color:var(--red)}.needs-answers{color:var(--amber)}.ready{color:var(--green)}
.level{font-size:.8125rem;font-weight:600;padding:.0625rem .5rem;border:1px solid currentColor;border-radius:1rem;white-space:nowrap}
.required{color:var(--red)}.recommended{color:var(--amber)}.advice,.question{color:var(--blue)}
ul.plain{list-style:none;padding:0;margin:0}
.finding{border:1px solid var(--line);border-left:4px solid currentColor;border-radius:6px;padding:.75rem 1rem;margin:.75rem 0}
.finding>*{color:var(--fg)}.finding>.dim{color:var(--dim)}
.remedy::before{content:"Fix: ";font-weight:600}
code,pre{font:.875rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem;margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
.n{display:inline-block;min-width:3ch;margin-right:1ch;text-align:right;color:var(--dim);user-select:none}
mark{background:var(--mark);color:var(--markfg);border-radius:2px;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px}
table{border-collapse:collapse;margin:.5rem 0}
.wide{overflow-x:auto}
th,td{border:1px solid var(--line);padding:.375rem .75rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td.short{white-space:nowrap}
thead th{background:var(--soft)}
details{margin:.5rem 0}summary{cursor:pointer;padding:.25rem 0;font-weight:600}
.maker{border:1px solid var(--line);border-radius:6px;padding:1rem}.maker h4{font-family:inherit;font-size:1rem}
.tile{display:flex;gap:.75rem;align-items:center}.tile svg{flex:none;border-radius:4px}.tile p{font-weight:600;margin:0}
.operation{border-top:1px solid var(--line);margin:0;padding:.25rem 0}
dl.fields{margin:.25rem 0 .5rem 1rem}dl.fields dt{font-weight:600;margin-top:.5rem;overflow-wrap:anywhere}dl.fields dd{margin:0;overflow-wrap:anywhere}
.icon{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:flex-start}.icon svg{max-width:100%;height:auto}
.swatch{vertical-align:-3px;border-radius:3px}
.star{color:var(--red)}
`

/** What the page may do: show itself. No script, no request, no form, no frame around another page. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
