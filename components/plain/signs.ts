import { type Html, ownMarkup } from "#lib/plain-page/html.ts";

// Each verdict has an outline and an inner sign of its own, so that neither colour nor a sharp eye is needed to tell them apart:
// a full disc, an octagon, a square, an hourglass, a triangle, a diamond, a broken ring.
const signs = {
  authentic:
    '<circle cx="24" cy="24" r="22" fill="currentColor" stroke="none"/><path d="M13 25l8 8 15-17" stroke="#fff" stroke-width="5"/>',
  revoked:
    '<path d="M15 3h18l12 12v18L33 45H15L3 33V15z" fill="currentColor" stroke="none"/><path d="M12 24h24" stroke="#fff" stroke-width="6"/>',
  suspended:
    '<rect x="3" y="3" width="42" height="42" rx="4"/><path d="M18 14v20M30 14v20" stroke-width="6"/>',
  expired:
    '<path d="M10 4h28M10 44h28M13 4v6l11 14L13 38v6M35 4v6L24 24l11 14v6"/><path d="M18 40l6-6 6 6z" fill="currentColor"/>',
  forged:
    '<path d="M24 4L45 43H3z" fill="currentColor"/><path d="M17 27l14 11M31 27L17 38" stroke="#fff" stroke-width="4"/>',
  unknown:
    '<path d="M24 2l22 22-22 22L2 24z"/><path d="M18.5 19a5.5 5.5 0 1 1 8 5c-2 1-2.500 2-2.500 4.500M24 34v.2" stroke-width="4"/>',
  cannot_check:
    '<circle cx="24" cy="24" r="21" stroke-dasharray="6 6"/><path d="M14 24v.2M24 24v.2M34 24v.2" stroke-width="6"/>',
};

export type SignName = keyof typeof signs;

/** The large sign of a verdict; the word beside it says the same, so that it is hidden from screen readers. */
export function sign(name: SignName): Html {
  return ownMarkup(
    '<svg viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" ' +
      `stroke-linejoin="round" aria-hidden="true" data-sign="${name}">${signs[name]}</svg>`,
  );
}

/** Colour of a verdict, as a class of the style sheet. */
export const toneOf: Record<SignName, "good" | "bad" | "care" | "none"> = {
  authentic: "good",
  revoked: "bad",
  suspended: "care",
  expired: "care",
  forged: "bad",
  unknown: "none",
  cannot_check: "none",
};

/**
 * Rules of the box around a verdict. Besides its colour each is told by the word, the sign and the line around it; what must not be
 * relied on has a barrier tape across the box.
 */
export const signStyle = `
.verdict{border-width:3px;border-inline-start-width:3px;overflow:hidden;position:relative}
.verdict>svg{inline-size:clamp(48px,16vw,72px);block-size:auto}
.verdict .word{font-size:clamp(1.375rem,7.2vw,2rem);overflow-wrap:normal;line-height:1.2}
.verdict h1{font-size:1.25rem}
.verdict .advice{font-weight:600}
.tape{grid-column:1/-1;block-size:20px;margin:-20px -16px 12px;background:repeating-linear-gradient(135deg,var(--encre) 0 14px,#fff 14px 28px);border-block-end:2px solid var(--encre);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.is-revoked,.is-forged{border-style:double;border-width:6px;border-inline-start-width:6px}
.is-suspended{border-style:dotted}
.is-expired,.is-unknown,.is-cannot_check{border-style:dashed}
button,.button{font:inherit;min-block-size:48px;padding:8px 16px;color:var(--encre);background:#fff;border:1px solid var(--bord);border-radius:4px;cursor:pointer}
button:focus-visible,input:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid var(--bleu);outline-offset:2px}
button[aria-pressed=true]{box-shadow:inset 0 -3px var(--encre)}
.listen{justify-self:start}.listen svg{vertical-align:-.25em}
.portrait{float:inline-end;object-fit:cover;border-radius:4px;margin-inline-start:12px}
.facts{padding:0;list-style:none}
details{margin-block-start:12px}summary{cursor:pointer;min-block-size:48px;display:list-item;padding-block:10px}
@media(min-width:46rem){.verdict .word{font-size:2.25rem}.verdict h1{font-size:1.5rem}.tape{margin:-24px -24px 16px}}
@media(forced-colors:active){.tape{background:none;border-block-end:6px dashed}}
@media print{.listen{display:none}}
`;
