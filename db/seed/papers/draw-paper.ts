import { createRng } from "#db/seed/art/base/prng.ts";
import { n } from "#db/seed/art/base/shape.ts";
import { glyphHeight, glyphWidth, isInked } from "#lib/images/glyphs.ts";

export const PAPERS = [
  "identity_front",
  "identity_back",
  "diploma",
  "practice_attestation",
  "organisation_statutes",
  "organisation_members",
  "register_extract",
  "consent_form",
  "holder",
] as const;
export type Paper = (typeof PAPERS)[number];

const grounds: Readonly<Record<Paper, string>> = {
  identity_front: "#DCE6DF",
  identity_back: "#DCE6DF",
  diploma: "#F3E7CC",
  practice_attestation: "#F1ECE2",
  organisation_statutes: "#EDEBE6",
  organisation_members: "#EDEBE6",
  register_extract: "#E9E6EE",
  consent_form: "#F4F1EA",
  holder: "#C9D3CE",
};

const isCard = (paper: Paper) => paper === "identity_front" || paper === "identity_back";

/** Letters of points, so that no machine needs a typeface: one path, `unit` is a point's size. */
function pointText(text: string, unit: number): { d: string; width: number } {
  let d = "";
  for (let y = 0; y < glyphHeight; y += 1) {
    for (let x = 0; x < text.length * glyphWidth; x += 1) {
      if (isInked(text, x, y)) d += `M${n(x * unit)} ${n(y * unit)}h${n(unit)}v${n(unit)}h${n(-unit)}z`;
    }
  }
  return { d, width: text.length * glyphWidth * unit };
}

/** Grey bars where a real paper has words: nothing on a specimen can be mistaken for somebody's data. */
function bars(seed: string, x: number, y: number, width: number, lines: number, step: number): string {
  const rng = createRng(`bars/${seed}`);
  return Array.from({ length: lines }, (_, i) => {
    const long = width * rng.range(0.45, 0.98);
    return `<rect x="${n(x)}" y="${n(y + i * step)}" width="${n(long)}" height="${n(step * 0.42)}" rx="3" fill="#4A5358" opacity=".34"/>`;
  }).join("");
}

/** A bust without a face: a drawn face beside a name would be an invented person. */
function bust(x: number, y: number, width: number): string {
  const h = width * 1.25;
  return `<g transform="translate(${n(x)} ${n(y)})"><rect width="${n(width)}" height="${n(h)}" rx="6" fill="#AEBBB4"/><clipPath id="b"><rect width="${n(width)}" height="${n(h)}" rx="6"/></clipPath><g clip-path="url(#b)" fill="#5F6E68"><circle cx="${n(width / 2)}" cy="${n(h * 0.4)}" r="${n(width * 0.21)}"/><path d="M${n(width * 0.08)} ${n(h)}C${n(width * 0.1)} ${n(h * 0.72)} ${n(width * 0.3)} ${n(h * 0.64)} ${n(width / 2)} ${n(h * 0.64)}S${n(width * 0.9)} ${n(h * 0.72)} ${n(width * 0.92)} ${n(h)}z"/></g></g>`;
}

/**
 * Draws a specimen of a paper, or the neutral bust that stands for a holder's photograph. It imitates no real document and
 * says SPECIMEN across; it fills the demonstration's private files. SVG text of 1200 by 760, or upright for sheets.
 */
export function drawPaper({ paper, seed }: { readonly paper: Paper; readonly seed: string }): string {
  const [width, height] = isCard(paper) ? [1200, 760] : paper === "holder" ? [800, 1000] : [900, 1240];
  const body =
    paper === "holder"
      ? bust(0, 0, width)
      : isCard(paper)
        ? cardBody(paper, seed)
        : `${bars(seed, 110, 330, 680, 16, 44)}<rect x="110" y="1060" width="190" height="110" rx="8" fill="none" stroke="#4A5358" stroke-opacity=".4" stroke-width="4"/>`;
  const word = pointText(paper === "holder" ? "demo" : "specimen demo", isCard(paper) ? 14 : 11);
  const label = pointText(paper.replaceAll("_", " "), 4.5);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>Specimen for a demonstration: ${paper}</title><rect width="${width}" height="${height}" fill="${grounds[paper]}"/><rect x="24" y="24" width="${width - 48}" height="${height - 48}" rx="18" fill="none" stroke="#1C2529" stroke-opacity=".25" stroke-width="4"/>${body}${
    paper === "holder"
      ? ""
      : `<path d="${label.d}" transform="translate(90 96)" fill="#1C2529" opacity=".7"/>`
  }<path d="${word.d}" transform="translate(${n(width / 2)} ${n(height / 2)}) rotate(-24) translate(${n(-word.width / 2)} -50)" fill="#7A2E3A" opacity="${paper === "holder" ? ".75" : ".5"}"/></svg>`;
}

function cardBody(paper: Paper, seed: string): string {
  return paper === "identity_front"
    ? `${bust(90, 190, 300)}${bars(seed, 450, 210, 640, 9, 50)}`
    : `${bars(seed, 90, 190, 1000, 5, 56)}<rect x="90" y="560" width="1020" height="120" fill="#1C2529" opacity=".12"/>${bars(`${seed}x`, 110, 580, 980, 2, 52)}`;
}
