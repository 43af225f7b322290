import { cuts, placeOf, sheet } from "#features/cards/domain/print-sheet.ts";

export type PrintFonts = { latin: string; arabic: string };

const { card, page, bleed, code } = sheet;
/** Height of the coloured band at the head of a card. */
const band = 11.4;

/** Style of the print sheet: millimetres throughout. A sheet is paper and has no reading direction; its cards have two. */
export function printStyle(fonts: PrintFonts): string {
  return `
@font-face{font-family:Card;font-weight:160 700;src:url("${fonts.latin}") format("woff2");unicode-range:U+0-FF,U+131,U+152-153,U+2000-206F,U+20AC,U+2122}
@font-face{font-family:Card;font-weight:160 700;src:url("${fonts.arabic}") format("woff2");unicode-range:U+600-6FF,U+750-77F,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC}
@page{size:${page.width}mm ${page.height}mm;margin:0}
*{box-sizing:border-box;margin:0}
html{color:#1c2529;background:#d9d0bf;font:400 16px/1.6 Card,system-ui,sans-serif;print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:#1b4f8a}a:focus-visible{outline:3px solid #1b4f8a;outline-offset:2px}
.how{max-inline-size:${page.width}mm;margin-inline:auto;padding:24px 16px}
.how h1{font-size:1.75rem;line-height:1.3}.how ol{padding-inline-start:1.5rem;margin-block:12px}.how .care{font-weight:600;margin-block:8px}
.how a{display:inline-flex;align-items:center;min-block-size:48px}
.sheet{direction:ltr;position:relative;inline-size:${page.width}mm;block-size:${page.height}mm;margin:0 auto 8mm;background:#fff;overflow:hidden;break-after:page;break-inside:avoid}
.sheet:last-of-type{break-after:auto}
.cut{position:absolute;background:#000}
.cut.v{inline-size:.2mm;block-size:4mm}.cut.h{inline-size:4mm;block-size:.2mm}
.side{position:absolute;inline-size:${card.width}mm;block-size:${card.height}mm;font-size:2.5mm;line-height:1.35}
.ground{position:absolute;inset:-${bleed}mm;background:#fbf7f0;overflow:hidden}
.band{position:absolute;inset-inline:0;inset-block-start:0;block-size:${band + bleed}mm;padding:${bleed + 1.2}mm ${bleed + 4}mm 0;background:#1b4f8a;color:#fff;display:flex;justify-content:space-between;gap:3mm;line-height:1.3}
.band>*{max-inline-size:37mm}.band b{display:block;font-size:2.35mm;font-weight:600;line-height:1.35;white-space:nowrap}.band small{display:block;font-size:1.8mm;line-height:1.35}.band [lang=ar] b{font-size:2.6mm}.band [lang=ar] small{font-size:1.95mm;line-height:1.45}
.edge{position:absolute;inset-inline:0;inset-block-start:${band + bleed}mm;block-size:.7mm;background:#c8922a}
.photo{position:absolute;inset-inline-start:4mm;inset-block-start:${band + 2}mm;inline-size:19.2mm;block-size:24mm;object-fit:cover;background:#efe6d6}
.photo.none{display:grid;place-items:center;text-align:center;border:.2mm dashed #8a8274;color:#4a5358}
.who{position:absolute;inset-inline:26mm 4mm;inset-block-start:${band + 1.2}mm;block-size:16.6mm;overflow:hidden}
.who b{display:block;font-weight:600}.who b[lang=ar]{font-size:3.7mm;line-height:1.4}.who b[lang=fr]{font-size:3.1mm;line-height:1.3}
.trade{display:grid;grid-template-columns:1fr 1fr;gap:2.5mm;margin-block-start:.8mm;font-size:2.25mm;line-height:1.4}.trade [lang=ar]{font-size:2.4mm}
.facts{position:absolute;inset-inline-start:26mm;inset-block-start:${band + 19.2}mm;inline-size:34mm}
.facts div{margin-block-end:.9mm}.facts dt{display:flex;justify-content:space-between;font-size:1.85mm;line-height:1.4;color:#4a5358}.facts dd{font-size:2.9mm;font-weight:600;line-height:1.3;letter-spacing:.02em}
.kind{position:absolute;inset-inline:4mm 25.6mm;inset-block-start:${band + 33.4}mm;display:flex;justify-content:space-between;gap:2mm;padding-block-start:.5mm;border-block-start:.2mm solid #8a8274;font-size:2.3mm;font-weight:600;line-height:1.4}
.no{position:absolute;inset-inline-start:4mm;inset-block-start:${band + 26.4}mm;inline-size:19.2mm;text-align:center;line-height:1.35}
.no small{display:block;font-size:1.75mm;color:#4a5358}.no b{font-size:2.2mm;font-weight:600}
.code{position:absolute;inset-inline-end:3.6mm;inset-block-start:${card.height - code - 4}mm;inline-size:${code}mm;block-size:${code}mm}
.code svg{display:block;inline-size:100%;block-size:100%}
.demo{position:absolute;inset-inline:0;inset-block-end:0;block-size:${3 + bleed}mm;padding-block-start:.3mm;background:#c8922a;color:#000;text-align:center;font-size:2.1mm;font-weight:700;line-height:1.3}
.rules{position:absolute;inset-inline:4mm 32mm;inset-block-start:3.6mm}
.rules p{font-size:2.05mm;line-height:1.38;margin-block-end:.9mm}.rules p[lang=ar]{font-size:2.3mm;line-height:1.5;margin-block-end:0}
.contact{position:absolute;inset-inline:4mm 4mm;inset-block-end:4.6mm;padding-block-start:1mm;border-block-start:.2mm solid #8a8274;font-size:1.95mm;line-height:1.42}
.contact>div{display:flex;justify-content:space-between;gap:3mm}.contact b{font-weight:600;max-inline-size:48%}
.seal{position:absolute;inset-inline-end:6.6mm;inset-block-start:2.6mm;inline-size:20mm;block-size:20mm;color:#1b4f8a}.seal svg{display:block;inline-size:100%;block-size:100%}
.typed{position:absolute;inset-inline-end:3mm;inset-block-start:23.2mm;inline-size:27mm;text-align:center;font-size:1.85mm;line-height:1.4}
.typed b{display:block;margin-block-start:.4mm;font:700 2.2mm/1.4 "DejaVu Sans Mono",ui-monospace,monospace;letter-spacing:0;white-space:nowrap}
${placesStyle()}
@media screen and (max-width:${page.width + 20}mm){.paper{overflow-x:auto}}
@media print{html{background:none}.how{display:none}.sheet{margin:0}}
`;
}

/** Rules for the places and marks of a sheet, which the page's policy wants in the style sheet and not on the elements. */
function placesStyle(): string {
  const { across, down } = cuts();
  const rules = Array.from({ length: sheet.columns * sheet.rows }, (_, n) => {
    const { start, top } = placeOf(n);
    return `.place-${n}{inset-inline-start:${start}mm;inset-block-start:${top}mm}`;
  });
  const last = { across: sheet.page.width - 4, down: sheet.page.height - 4 };
  return [
    ...rules,
    ...across.map((start, n) => `.v${n}{inset-inline-start:${start - 0.1}mm}`),
    ...down.map((top, n) => `.h${n}{inset-block-start:${top - 0.1}mm}`),
    ".cut.t{inset-block-start:0}",
    `.cut.b{inset-block-start:${last.down}mm}`,
    ".cut.s{inset-inline-start:0}",
    `.cut.e{inset-inline-start:${last.across}mm}`,
  ].join("\n");
}
