/**
 * What the check page adds to the common style. A card that does not hold is told by four things besides its colour: the
 * word, the sign, the barrier tape across the box, and a line drawn differently for each case.
 */
export const checkStyle = `
.verdict{border-width:3px;border-inline-start-width:3px;overflow:hidden;position:relative}
.verdict>svg{inline-size:clamp(48px,18vw,72px);block-size:auto}
.verdict .word{font-size:clamp(1.375rem,7.2vw,2rem);overflow-wrap:normal;line-height:1.2;text-transform:none}
.verdict h1{font-size:1.25rem}
.verdict .refuse{font-weight:700}
.tape{grid-column:1/-1;block-size:20px;margin:-20px -16px 12px;background:repeating-linear-gradient(135deg,var(--encre) 0 14px,#fff 14px 28px);border-block-end:2px solid var(--encre);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.valid{border-style:solid}
.expired{border-style:dashed}
.suspended{border-style:dotted}
.revoked,.lost,.forged{border-style:double;border-width:6px;border-inline-start-width:6px}
.replaced,.unknown,.busy{border-style:dashed}
.second{display:block;color:var(--encre-2)}
.when{font-weight:600}
button{font:inherit;min-block-size:48px;padding:8px 16px;color:var(--encre);background:#fff;border:1px solid var(--bord);border-radius:4px;cursor:pointer;justify-self:start}
button:focus-visible{outline:3px solid var(--bleu);outline-offset:2px}
.two.alone{grid-template-columns:none}
figure img{max-inline-size:240px}
@media(min-width:46rem){.two{grid-template-columns:240px 1fr}.verdict{grid-template-columns:auto 1fr}.verdict .word{font-size:2.5rem}.verdict h1{font-size:1.5rem}.tape{margin:-24px -24px 16px}}
@media print{.two{grid-template-columns:4cm 1fr}figure img{max-inline-size:4cm}}
@media(forced-colors:active){.tape{background:none;border-block-end:6px dashed}}
`;
