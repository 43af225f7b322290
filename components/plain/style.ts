/**
 * Style of the plain pages, sent inside them: one request, no web font. The colours are the product's tokens
 * (app/globals.css); the page uses the faces a phone already has.
 */
export const plainStyle = `
:root{color-scheme:light;--chaux:#fbf7f0;--sable:#efe6d6;--encre:#1c2529;--encre-2:#4a5358;--bord:#8a8274;--bleu:#1b4f8a;--vert:#1e6b52;--terre:#a6452b;--grenade:#7a2e3a}
*{box-sizing:border-box;margin:0}
html{background:var(--chaux);color:var(--encre);font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif;text-size-adjust:100%;-webkit-text-size-adjust:100%}
html:lang(ar){font-size:106%;line-height:1.8}
body{max-inline-size:60rem;margin-inline:auto;padding:0 16px 48px;overflow-wrap:anywhere}
h1,h2{font-family:Georgia,"Noto Serif","Noto Naskh Arabic",serif;font-weight:600;line-height:1.25;text-wrap:balance}
:lang(ar) h1,:lang(ar) h2{font-family:inherit;line-height:1.5}
h1{font-size:1.75rem}h2{font-size:1.25rem}
a{color:var(--bleu);text-underline-offset:.2em}:lang(ar) a{text-underline-offset:.35em}
a:focus-visible{outline:3px solid var(--bleu);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-block-start:-4rem}.skip:focus{inset-block-start:0;background:var(--chaux);padding:12px}
header{display:flex;flex-wrap:wrap;gap:4px 24px;align-items:center;justify-content:space-between;min-block-size:64px;border-block-end:1px solid var(--bord)}
header svg{display:block;block-size:28px;inline-size:auto}
.brand{display:flex;align-items:center;min-block-size:48px;gap:12px;color:var(--encre);text-decoration:none;font:600 1.375rem/1 Georgia,serif}
nav ul{display:flex;padding:0;list-style:none;gap:4px}
nav a{display:grid;place-items:center;min-block-size:48px;min-inline-size:48px;padding-inline:8px}
nav a[aria-current]{color:inherit;font-weight:600;text-decoration:none;box-shadow:inset 0 -3px var(--encre)}
.eyebrow{margin-block-start:24px;color:var(--encre-2)}
.verdict{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;align-items:start;margin-block:8px 24px;padding:20px 16px;background:#fff;border:1px solid var(--tone);border-inline-start-width:8px;border-radius:4px}
.verdict>svg{inline-size:44px;block-size:44px;color:var(--tone)}
.verdict .word{color:var(--tone);font-weight:700}
.verdict h1{font-size:1.5rem}
.verdict>div{display:grid;gap:4px}
.good{--tone:var(--vert)}.bad{--tone:var(--grenade)}.care{--tone:var(--terre)}.none{--tone:var(--encre-2)}
.two{display:grid;gap:32px}
figure img{display:block;inline-size:100%;max-inline-size:320px;block-size:auto;aspect-ratio:4/5;object-fit:cover;background:var(--sable);border-radius:4px}
figcaption{display:grid;gap:4px;margin-block-start:12px}
.label{justify-self:start;padding:2px 8px;background:var(--sable);border-radius:2px;font-size:.875rem}
.question{font-size:1.125rem;font-weight:600}
section{margin-block-start:32px;display:grid;gap:12px;align-content:start}
.two>section{margin-block-start:0}
dl{display:grid;gap:0}
dl>div{display:grid;grid-template-columns:minmax(7.5rem,1fr) 2fr;gap:4px 16px;padding-block:10px;border-block-start:1px solid #d9d0bf}
dt{color:var(--encre-2)}
.list{display:grid;gap:0;padding:0;list-style:none}
.list>li{padding-block:12px;border-block-start:1px solid #d9d0bf}
.check{display:grid;grid-template-columns:24px 1fr;gap:2px 12px}
.check svg{inline-size:24px;block-size:24px;margin-block-start:.15em;color:var(--tone)}
.check .state,.pill{color:var(--tone);font-weight:600}
.check p{color:var(--encre-2)}.check strong{color:var(--encre)}
.files{columns:2 16rem;padding:0;list-style:none}.files a{display:inline-block;padding-block:8px}
.plain{padding-inline-start:1.25rem;display:grid;gap:6px}
.code{font:500 .9375em/1.5 ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.small{color:var(--encre-2);font-size:.9375rem}
.actions{display:flex;flex-wrap:wrap;gap:8px 24px}.actions a{display:inline-grid;align-items:center;min-block-size:48px}
.seal{color:var(--tone);justify-self:center}
.seal svg{display:block;inline-size:112px;block-size:112px}
@media(min-width:46rem){.two{grid-template-columns:320px 1fr;gap:48px}.verdict{padding:24px;grid-template-columns:auto 1fr auto}.verdict h1{font-size:1.75rem}}
@media(max-width:45.99rem){.verdict>.seal{display:none}}
@media print{header nav,.skip,.actions{display:none}html{background:#fff;font-size:10.5pt}body{max-inline-size:none;padding:0}.two{grid-template-columns:5cm 1fr;gap:.8cm}section,.verdict{break-inside:avoid;margin-block-start:.5cm}.files a::after{content:" " attr(href);color:#444;font-size:8pt}.files{columns:1}}
@media(forced-colors:active){.verdict{border-width:3px}}
`;
