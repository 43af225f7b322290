import { fillet, layRing, rosette, strapStar } from "#db/seed/art/base/disc.ts";
import { radial } from "#db/seed/art/base/gradient.ts";
import type { MotifName } from "#db/seed/art/base/motifs.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { circleD, n, poly, regular, smooth, star } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { castShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { Metal } from "#db/seed/art/families/brass-metal.ts";
import { sheen } from "#db/seed/art/families/brass-metal.ts";

const RINGS: readonly MotifName[] = [
  "petals",
  "scroll",
  "star",
  "lozenge",
  "scales",
  "lattice",
  "flower",
  "darts",
  "beads",
  "chevron",
];

/** Chased ornament from the rim to the star in the middle; drawn dark, then once more as its bright edge. */
function chasing(rng: Rng, cy: number, R: number, m: Metal): string {
  const sheet = createSheet();
  const ink: readonly [string, string, string] = [m.line, m.line, m.line];
  let r = R - 40;
  const order = [...RINGS].sort(() => rng.next() - 0.5);
  let k = 0;
  while (r > R * 0.34) {
    const depth = Math.min(r - R * 0.3, rng.range(30, 84));
    layRing(sheet, 480, cy, {
      motif: order[k % order.length] ?? "petals",
      inner: r - depth + 5,
      outer: r - 5,
      inks: ink,
      weight: 0.62,
      outward: rng.chance(0.6),
    });
    fillet(sheet, 480, cy, r, m.line, 3);
    fillet(sheet, 480, cy, r - 4, m.line, 1.2);
    r -= depth;
    k += 1;
    if (rng.chance(0.4) && r > R * 0.42) r -= rng.range(8, 26);
  }
  const points = rng.pick([8, 12, 16]);
  strapStar(sheet, 480, cy, r, points, points === 8 ? 3 : points === 12 ? 5 : 7, m.line, 2.6);
  strapStar(sheet, 480, cy, r * 0.94, points, points === 8 ? 3 : points === 12 ? 5 : 7, m.line, 1);
  fillet(sheet, 480, cy, r + 3, m.line, 3.4);
  const middle = createSheet();
  rosette(middle, 480, cy, r * 0.36, points, [m.line, m.body, m.line, m.bright]);
  return sheet.toString() + middle.toString();
}

/** A chased tray seen from above, its edge plain, scalloped or faceted. */
export function trayPiece(m: Metal, rng: Rng, backdrop: BackdropName): Piece {
  const [R, cy] = [408, 600];
  const kind = rng.pick(["round", "round", "scalloped", "faceted"] as const);
  const lobes = rng.pick([12, 16, 24]);
  const outline =
    kind === "round"
      ? circleD(480, cy, R)
      : kind === "faceted"
        ? poly(regular(480, cy, R, 12, Math.PI / 12))
        : smooth(star(480, cy, R, 0.955, lobes, 0), true);
  const defs =
    textures("hammered") +
    radial("bR", 480, cy, R, [
      [0, "#fff", 0],
      [0.86, "#fff", 0],
      [0.885, "#fff8dc", 0.55],
      [0.9, "#1d1206", 0.5],
      [0.93, "#1d1206", 0.05],
      [0.97, "#fff8dc", 0.5],
      [1, "#1d1206", 0.55],
    ]) +
    radial("bS", 330, 400, 330, [
      [0, "#fffbe8", 0.5],
      [0.5, "#fffbe8", 0.12],
      [1, "#fffbe8", 0],
    ]) +
    `<clipPath id="bC"><path d="${outline}"/></clipPath>`;
  const draw = (side: Side): string => {
    const work = chasing(rng.fork("chasing"), cy, R, m);
    const face =
      side === "front"
        ? `<g opacity=".55" transform="translate(1.6 1.8)" style="mix-blend-mode:screen"><g opacity=".6">${work.replaceAll(m.line, m.bright)}</g></g>${work}`
        : `<path d="${outline}" fill="url(#hammered)" opacity=".75"/>${Array.from({ length: 7 }, (_, i) => `<circle cx="480" cy="${cy}" r="${n(R * (0.2 + i * 0.1))}" fill="none" stroke="${m.line}" stroke-opacity=".25" stroke-width="2"/>`).join("")}<path d="${poly(star(480, cy, 34, 0.55, 8))}" fill="none" stroke="${m.line}" stroke-width="4"/>`;
    return (
      `${castShadow(outline, 20, 28, 34)}<path d="${outline}" fill="${m.body}"/><g clip-path="url(#bC)">${sheen(480, cy, R + 6, rng.fork("sheen"))}${face}` +
      `<path d="${outline}" fill="url(#hammered)" opacity=".14"/><path d="${outline}" fill="url(#bR)"/><path d="${outline}" fill="url(#bS)"/></g><path d="${outline}" fill="none" stroke="${m.deep}" stroke-width="3"/>`
    );
  };
  return {
    stance: "flat",
    span: R * 2,
    cm: rng.range(32, 62),
    base: cy + R,
    end: 480 + R,
    focus: { x: 480 + rng.jitter(90), y: cy - rng.range(90, 150), zoom: 2.2 },
    backdrop,
    defs,
    draw,
  };
}
