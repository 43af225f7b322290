import { fringe, undulation, wovenOutline } from "#db/seed/art/base/cloth.ts";
import { darker, INK } from "#db/seed/art/base/colour.ts";
import { linear } from "#db/seed/art/base/gradient.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { rectD } from "#db/seed/art/base/shape.ts";
import { castShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { Field } from "#db/seed/art/families/rug-atlas.ts";
import { beniOuarain, boucherouite } from "#db/seed/art/families/rug-atlas.ts";
import { rabat, taznakht } from "#db/seed/art/families/rug-knotted.ts";

export const RUG_OBJECTS = ["beni-ouarain", "boucherouite", "taznakht", "rabat"] as const;
type RugObject = (typeof RUG_OBJECTS)[number];

/** How far from the corner the back view folds a rug over. */
const FOLD = 250;

const BENI = [
  { ground: "#EDE3CF", line: "#33261d", accent: "#33261d" },
  { ground: "#F1E9DA", line: "#4a3a2c", accent: "#A6452B" },
  { ground: "#E7DAC2", line: "#2b211b", accent: "#C8922A" },
  { ground: "#9B3A26", line: "#2a1a14", accent: "#E8D3A8" },
  { ground: "#D9A23C", line: "#5a2a18", accent: "#F3E6CB" },
  { ground: "#3A2B22", line: "#E9DCC4", accent: "#C8922A" },
  { ground: "#EFE7DA", line: "#1B4F8A", accent: "#1B4F8A" },
] as const;
const RAGS: readonly (readonly string[])[] = [
  ["#A6452B", "#E0A23A", "#F0E4CC", "#2E6E8E", "#7A2E3A", "#D9748A"],
  ["#F0E4CC", "#1B4F8A", "#4E86B8", "#C8922A", "#1C2529", "#A9C3CF"],
  ["#7A2E3A", "#C85A6E", "#E8B45A", "#F3E8D6", "#3F6B57", "#2B2A3A"],
  ["#1E6B52", "#9DB36A", "#F1E6CE", "#D98B3A", "#2A3A3A", "#C9D3B8"],
  ["#E9DCC4", "#B9A488", "#D9748A", "#7A8C8E", "#F6F0E4", "#C8922A"],
];
const KILIM: readonly (readonly string[])[] = [
  [INK.terre, INK.safran, INK.laine, INK.brun, INK.indigo],
  [INK.grenade, "#D98B3A", INK.laine, "#22231f", "#B9566A"],
  ["#C8922A", INK.terre, INK.laine, "#3a2a20", INK.vert],
  [INK.indigo, INK.laine, INK.ciel, INK.terre, "#111d33"],
  [INK.laine, "#3a2a20", "#8a6f55", INK.terre, "#c9b595"],
];
const URBAN: readonly (readonly string[])[] = [
  ["#9A2F2B", INK.indigo, INK.vert, INK.safran, INK.laine],
  [INK.grenade, "#1B4F8A", "#3b2a2a", "#D9A860", INK.laine],
  ["#1B3F6E", "#8E2B2B", INK.ciel, INK.safran, INK.laine],
  ["#B4552F", INK.vert, "#5a2230", INK.ocre, INK.laine],
  ["#B98A3A", "#7A2E3A", "#2f4f4a", "#A6452B", INK.laine],
];

/** Hand-knotted and hand-woven rugs, seen from above. */
export function rugPiece(rng: Rng, object: RugObject): Piece {
  const w = object === "taznakht" ? rng.range(560, 660) : rng.range(620, 720);
  const h = rng.range(910, 1000);
  const field: Field = [480 - w / 2, 600 - h / 2, w, h];
  const [x, y] = field;
  const beni = rng.fork("beni").pick(BENI);
  const rags = rng.fork("rags").pick(RAGS);
  const kilim = rng.fork("kilim").pick(KILIM);
  const urban = rng.fork("urban").pick(URBAN);
  const deep = object === "beni-ouarain" || object === "boucherouite";
  const base =
    object === "beni-ouarain" ? beni.ground : object === "boucherouite" ? (rags[0] ?? "#A6452B") : "#c9b595";
  const outline = wovenOutline(rng.fork("edge"), x, y, w, h, deep ? 6 : 2.6);
  const paint = (): string => {
    const p = rng.fork("design");
    if (object === "beni-ouarain") return beniOuarain(p, [x + 14, y + 14, w - 28, h - 28], beni);
    if (object === "boucherouite") return boucherouite(p, field, rags);
    return object === "taznakht" ? taznakht(p, field, kilim) : rabat(p, field, urban);
  };
  const defs =
    textures("pile", "twill", "plaster") +
    undulation("rU", x, y, x + w * 0.9, y + h, rng.fork("waves"), deep ? 0.17 : 0.11) +
    linear("rL", 100, 60, 860, 1150, [
      [0, "#fff", 0.2],
      [0.5, "#fff", 0],
      [1, "#1d120a", 0.26],
    ]) +
    '<pattern id="ridge" width="240" height="240" patternUnits="userSpaceOnUse"><path d="' +
    Array.from({ length: 48 }, (_, i) => `M0 ${i * 5 + 2}h240`).join("") +
    '" stroke="#1d120a" stroke-opacity=".24" stroke-width="3" stroke-dasharray="3 1.8"/></pattern>' +
    `<clipPath id="rC"><path d="${outline}"/></clipPath><clipPath id="rX"><path d="M0 0H960V${y + h - FOLD - (960 - x - w)}L${x + w - FOLD - (1200 - y - h)} 1200H0z"/></clipPath>`;
  const yarn = object === "boucherouite" ? "#d9c7a4" : "#e6d9bf";
  const draw = (side: Side): string => {
    const ends = rng.fork("fringe");
    const hem =
      object === "boucherouite"
        ? ""
        : fringe(ends, x + 6, y + h - 4, w - 12, rng.fork("l").range(34, 62), yarn) +
          (object === "beni-ouarain" ? "" : fringe(ends, x + 6, y + 4, w - 12, -34, yarn));
    const back = side === "back";
    const knots = back ? `<g transform="translate(960 0) scale(-1 1)">${paint()}</g>` : paint();
    const veil = back
      ? `<path d="${outline}" fill="#e9dcc2" opacity=".42"/><path d="${outline}" fill="url(#ridge)"/>`
      : "";
    const corner = back
      ? `<path d="M${x + w - FOLD} ${y + h + 8}L${x + w + 8} ${y + h - FOLD}L${x + w - FOLD * 0.86} ${y + h - FOLD * 0.9}z" fill="#1d120a" opacity=".3" transform="translate(-14 -10)"/>` +
        `<clipPath id="rK"><path d="M${x + w - FOLD} ${y + h + 6}L${x + w + 6} ${y + h - FOLD}L${x + w - FOLD * 0.86} ${y + h - FOLD * 0.9}z"/></clipPath>` +
        `<g clip-path="url(#rK)"><path d="${rectD(x, y, w + 20, h + 20)}" fill="${base}"/><g transform="translate(${x + w - 480 - w / 2 + 40} 20) rotate(8 480 600)">${paint()}</g><path d="${rectD(x, y, w + 20, h + 20)}" fill="url(#pile)"/></g>` +
        `<path d="M${x + w - FOLD} ${y + h + 6}L${x + w + 6} ${y + h - FOLD}" stroke="${darker(base, 0.2)}" stroke-width="9"/>`
      : "";
    const cut = back ? ' clip-path="url(#rX)"' : "";
    return (
      `<g${cut}>${castShadow(outline, 12, 18, deep ? 26 : 16, deep ? 1 : 0.8)}${hem}<path d="${outline}" fill="${base}" stroke="${darker(base, 0.3)}" stroke-width="5"/>` +
      `<g clip-path="url(#rC)">${knots}${veil}<path d="${rectD(x - 10, y - 10, w + 20, h + 20)}" fill="url(#${back ? "ridge" : deep ? "pile" : "twill"})"/><path d="${rectD(x - 10, y - 10, w + 20, h + 20)}" fill="url(#plaster)" opacity=".13"/></g>` +
      `<path d="${outline}" fill="url(#rU)"/><path d="${outline}" fill="url(#rL)"/></g>${corner}`
    );
  };
  return {
    stance: "flat",
    span: h,
    cm: rng.range(170, 290),
    base: y + h,
    end: x + w,
    focus: { x: rng.range(380, 540), y: rng.range(420, 640), zoom: 2.4 },
    backdrop: rng.pick(["chaux", "sable", "lin", "chaux", "ciel", "terre"] as const),
    defs,
    draw,
  };
}
