import { lighter } from "#db/seed/art/base/colour.ts";
import type { Family } from "#db/seed/art/base/piece.ts";
import { n } from "#db/seed/art/base/shape.ts";

/** Gradients of wood and steel that the tools share. */
export const TOOL_DEFS =
  '<linearGradient id="tw"><stop offset="0" stop-color="#5e371a"/><stop offset=".35" stop-color="#C08A50"/><stop offset=".6" stop-color="#9A6436"/><stop offset="1" stop-color="#472811"/></linearGradient>' +
  '<linearGradient id="ts"><stop offset="0" stop-color="#4d5356"/><stop offset=".3" stop-color="#eef0ee"/><stop offset=".55" stop-color="#9aa1a2"/><stop offset="1" stop-color="#3d4345"/></linearGradient>' +
  '<linearGradient id="tb"><stop offset="0" stop-color="#6E4A12"/><stop offset=".35" stop-color="#FBE7A6"/><stop offset=".6" stop-color="#C79A3A"/><stop offset="1" stop-color="#5b3b0c"/></linearGradient>';

const HANDLE = (y: number, h: number, w = 26): string =>
  `<path d="M${-w / 2} ${y}q${-w * 0.22} ${h / 2} 0 ${h}q${w / 2} 12 ${w} 0q${w * 0.22} ${-h / 2} 0 ${-h}q${-w / 2} -10 ${-w} 0z" fill="url(#tw)"/>`;

/** Tools hang head down from y = 0, at most 330 units long. */
const TOOLS = {
  hammer: `${HANDLE(0, 250, 22)}<path d="M-74 236Q0 214 74 236L66 284Q0 270 -66 284z" fill="url(#ts)"/><path d="M-74 236Q0 214 74 236" fill="none" stroke="#fff" stroke-opacity=".6" stroke-width="3"/>`,
  mallet: `${HANDLE(0, 230, 24)}<rect x="-62" y="216" width="124" height="92" rx="14" fill="url(#tw)"/><path d="M-62 236h124M-62 288h124" stroke="#2a1608" stroke-opacity=".4" stroke-width="3"/>`,
  chisel: `${HANDLE(0, 120, 30)}<rect x="-16" y="116" width="32" height="18" fill="url(#tb)"/><path d="M-11 134h22l6 150q-17 22 -34 0z" fill="url(#ts)"/>`,
  burin: `${HANDLE(0, 90, 40)}<path d="M-7 92h14l-2 176l-8 26l-4 -26z" fill="url(#ts)"/>`,
  brush: `<path d="M-6 0h12l4 190h-20z" fill="url(#tw)"/><rect x="-14" y="186" width="28" height="40" fill="url(#tb)"/><path d="M-14 226h28q8 50 -14 92q-22 -42 -14 -92z" fill="#2a1d14"/>`,
  shears:
    '<path d="M-10 20q-60 30 -44 100q10 40 40 60l8 130q10 20 14 0z" fill="url(#ts)"/><path d="M10 20q60 30 44 100q-10 40 -40 60l-8 130q-10 20 -14 0z" fill="url(#ts)"/><path d="M-10 20Q0 -8 10 20" fill="none" stroke="#6a7173" stroke-width="14"/><circle cx="0" cy="176" r="8" fill="url(#tb)"/>',
  comb: `${HANDLE(0, 130, 28)}<path d="M-78 128h156v52h-156z" fill="url(#tw)"/><path d="${Array.from({ length: 13 }, (_, i) => `M${-72 + i * 12} 178v104`).join("")}" stroke="#787f81" stroke-width="6" stroke-linecap="round"/><path d="${Array.from({ length: 13 }, (_, i) => `M${-74 + i * 12} 180v98`).join("")}" stroke="#f0f2f0" stroke-width="1.600"/>`,
  awl: '<path d="M-20 20Q0 -14 20 20Q30 70 10 110h-20Q-30 70 -20 20z" fill="url(#tw)"/><rect x="-10" y="108" width="20" height="16" fill="url(#tb)"/><path d="M-5 124h10l-5 160z" fill="url(#ts)"/>',
  knife: `${HANDLE(0, 120, 32)}<path d="M-15 122h30q40 90 -8 176q-6 -40 -22 -60q-14 -60 0 -116z" fill="url(#ts)"/><path d="M15 122q40 90 -8 176" fill="none" stroke="#fff" stroke-opacity=".8" stroke-width="2"/>`,
  pliers:
    '<path d="M-40 0q-16 110 26 168q-30 50 -8 122q14 -20 22 -60q8 40 22 60q22 -72 -8 -122q42 -58 26 -168q-14 -6 -20 6q6 90 -20 140q-26 -50 -20 -140q-6 -12 -20 -6z" fill="url(#ts)"/><circle cx="0" cy="176" r="12" fill="url(#tb)"/>',
  compass:
    '<path d="M-8 30L-58 300l8 6L4 40zM8 30L58 300l-8 6L-4 40z" fill="url(#tb)"/><circle cx="0" cy="26" r="24" fill="url(#tb)" stroke="#5b3b0c" stroke-width="2"/><circle cx="0" cy="26" r="7" fill="#3a260a"/><path d="M-34 170q34 22 68 0" fill="none" stroke="#8a6420" stroke-width="7"/>',
  file: `${HANDLE(0, 110, 28)}<path d="M-12 112h24v170l-12 20l-12 -20z" fill="url(#ts)"/><path d="${Array.from({ length: 20 }, (_, i) => `M-11 ${122 + i * 8}l22 8`).join("")}" stroke="#3d4345" stroke-opacity=".6" stroke-width="2"/>`,
  rib: '<path d="M-46 40Q60 20 50 150Q44 270 -46 250Q-20 140 -46 40z" fill="url(#tw)"/><circle cx="-8" cy="80" r="12" fill="#2a1608"/>',
} as const;
export type ToolName = keyof typeof TOOLS;

export const KIT: Readonly<Record<Family, readonly ToolName[]>> = {
  zellige: ["hammer", "compass", "chisel", "hammer", "brush"],
  rug: ["comb", "shears", "knife", "comb"],
  pottery: ["rib", "brush", "knife", "brush", "compass"],
  brass: ["burin", "hammer", "compass", "file", "burin"],
  marquetry: ["mallet", "chisel", "file", "compass", "knife"],
  leather: ["awl", "knife", "mallet", "shears", "awl"],
  basketry: ["knife", "awl", "shears", "comb"],
  jewellery: ["pliers", "burin", "hammer", "file", "awl"],
  embroidery: ["shears", "awl", "compass", "brush"],
  textile: ["comb", "shears", "comb", "awl"],
  saddlery: ["awl", "mallet", "knife", "shears", "pliers"],
};

/** One tool hanging from a peg, with its shadow on the wall. */
export function hungTool(name: ToolName, x: number, y: number, k: number): string {
  const flat = TOOLS[name]
    .replace(/fill="[^"]*"/g, 'fill="#1d120a"')
    .replace(/stroke="[^"]*"/g, 'stroke="#1d120a"');
  const at = (dx: number, dy: number) => `translate(${n(x + dx)} ${n(y + dy)}) scale(${k})`;
  return `<g transform="${at(16, 14)}" opacity=".2">${flat}</g><path d="M${n(x)} ${n(y - 26)}v34" stroke="#6b4a2a" stroke-width="5"/><g transform="${at(0, 0)}">${TOOLS[name]}</g>`;
}

/** A ball of wound yarn. */
export function skein(x: number, base: number, r: number, colour: string): string {
  const y = base - r;
  const lines = Array.from(
    { length: 9 },
    (_, i) =>
      `M${n(x - r * 0.9 + i * r * 0.1)} ${n(y - r * 0.3 + i * r * 0.06)}Q${n(x + (i - 4) * r * 0.16)} ${n(y - r * 1.1 + i * r * 0.2)} ${n(x + r * 0.86 - i * r * 0.05)} ${n(y - r * 0.4 + i * r * 0.13)}`,
  ).join("");
  return `<ellipse cx="${n(x + r * 0.4)}" cy="${n(base)}" rx="${n(r * 1.2)}" ry="${n(r * 0.2)}" fill="#1d120a" opacity=".3"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${colour}"/><path d="${lines}" fill="none" stroke="${lighter(colour, 0.4)}" stroke-opacity=".7" stroke-width="3"/><path d="${lines}" fill="none" stroke="#1d120a" stroke-opacity=".25" stroke-width="2" transform="rotate(70 ${n(x)} ${n(y)})"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="url(#sk)"/>`;
}
