export type PrintFonts = { latin: string; arabic: string };

/** Style of a printed paper: one column on a phone, a sheet of paper in print. */
export function printStyle(fonts: PrintFonts): string {
  return `
@font-face{font-family:Paper;font-weight:160 700;src:url("${fonts.latin}") format("woff2");unicode-range:U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2122}
@font-face{font-family:Paper;font-weight:160 700;src:url("${fonts.arabic}") format("woff2");unicode-range:U+600-6FF,U+750-77F,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC}
*{box-sizing:border-box;margin:0}
html{color:#1c2529;background:#efe6d6;font:400 16px/1.6 Paper,system-ui,sans-serif;print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:#1b4f8a}a:focus-visible{outline:3px solid #1b4f8a;outline-offset:2px}
.how,.paper{max-inline-size:820px;margin-inline:auto;padding:16px}
.how{display:flex;flex-wrap:wrap;gap:0 24px;align-items:center}.how p{flex-basis:100%}.how a{display:inline-flex;align-items:center;min-block-size:48px}
.paper{background:#fff;padding:clamp(16px,5vw,56px);margin-block-end:32px}
.a6{max-inline-size:460px}
.head{display:flex;justify-content:space-between;gap:16px;flex-wrap:wrap;margin-block-end:28px}
h1{font-size:1.75rem;line-height:1.3;font-weight:600}.small{font-size:.78em;color:#4a5358;font-weight:400}
.no{font-weight:600}.head .made{color:#1b4f8a;font-weight:600}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(170px,1fr));gap:14px 28px}
.name{color:#4a5358;font-size:.88rem}dd,dt{margin:0}dd{font-weight:600}
.block+.block{margin-block-start:26px}
.parties{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:24px}
.party{border-block-start:1px solid #1c2529;padding-block-start:10px}.party li:first-child{font-weight:600}
ul{list-style:none;padding:0}
.wide{overflow-x:auto}table{inline-size:100%;border-collapse:collapse;font-size:.94rem}
th,td{padding:8px 6px;text-align:start;vertical-align:top}thead th{border-block:1px solid #1c2529;font-weight:600}
.second{display:block}.wide:focus-visible{outline:3px solid #1b4f8a}
tbody td{border-block-end:1px solid #d9d0bf}.end{text-align:end}td.end{white-space:nowrap}
.totals{margin-inline-start:auto;inline-size:min(100%,540px);margin-block-start:10px}
.totals div{display:flex;justify-content:space-between;gap:16px;padding-block:3px}.totals dd{font-weight:400;white-space:nowrap}
.totals .strong,.totals .strong dd{font-weight:600;font-size:1.08em}
.form{display:grid;grid-template-columns:repeat(12,1fr);border:1px solid #1c2529;border-block-end:0;border-inline-end:0;font-size:.86rem}
.cell{border-block-end:1px solid #1c2529;border-inline-end:1px solid #1c2529;padding:6px 8px;min-inline-size:0;overflow-wrap:anywhere}
.s4{grid-column:span 4}.s6{grid-column:span 6}.s12{grid-column:span 12}
.box{display:inline-block;inline-size:1em;block-size:1em;line-height:.9;border:1px solid #1c2529;text-align:center;margin-inline-end:6px}
.blank{block-size:3em}
.parcel .from{display:flex;justify-content:space-between;gap:12px}.parcel svg{inline-size:120px;block-size:120px;flex:none}
.parcel .to{border:1px solid #1c2529;border-radius:4px;padding:18px;margin-block:14px;font-size:1.25rem;line-height:1.5}.to li:first-child{font-weight:600}
.parcel .end{font-weight:600}.parcel .code{font-size:1.4rem;font-weight:600}
.entries{display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:18px 24px}.entries>li{display:flex;gap:12px;break-inside:avoid}.entries svg{inline-size:92px;block-size:92px;flex:none}.entry{font-weight:600}
.sign{margin-block-start:40px}.sign i{display:block;inline-size:240px;border-block-end:1px solid #1c2529;block-size:56px}
.foot{margin-block-start:36px;color:#4a5358;font-size:.82rem}
@media (max-width:520px){.s4,.s6{grid-column:span 12}}
@media print{html{background:none;font-size:10.5pt}.how{display:none}.paper{max-inline-size:none;padding:0;margin:0}.wide{overflow:visible}tr,.party,.cell{break-inside:avoid}}
@page{margin:15mm}
`;
}
