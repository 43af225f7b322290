import { darker, lighter } from "#db/seed/art/base/colour.ts";
import { fillet, layRing, rosette } from "#db/seed/art/base/disc.ts";
import { linear, radial } from "#db/seed/art/base/gradient.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { circleD } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { castShadow } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { PotterySchool } from "#db/seed/art/families/pottery-palette.ts";

/** A plate seen from above: rings of ornament round a rosette, a well and a rim that catch the light. */
export function platePiece(school: PotterySchool, rng: Rng, backdrop: BackdropName): Piece {
  const R = rng.range(372, 404);
  const cy = 600;
  const well = R * rng.range(0.58, 0.68);
  const plan = rng.fork("plan");
  const face = (): string => {
    const p = plan.fork("face");
    const sheet = createSheet();
    const { inks, trim } = school;
    const cuts = [R - 20, well + 14, well - 10, well * p.range(0.55, 0.66), well * 0.34];
    if (school.fields.length > 0 && p.chance(0.45)) {
      sheet.fill(p.pick(school.fields), `${circleD(480, cy, R - 12)}${circleD(480, cy, well + 6)}`);
      layRing(sheet, 480, cy, {
        motif: p.pick(school.motifs),
        inner: (cuts[1] ?? 0) + 4,
        outer: (cuts[0] ?? 0) - 4,
        inks: [school.body, lighter(inks[1], 0.3), school.body],
        outward: p.chance(0.5),
      });
    } else
      layRing(sheet, 480, cy, {
        motif: p.pick(school.motifs),
        inner: cuts[1] ?? 0,
        outer: cuts[0] ?? 0,
        inks,
        outward: p.chance(0.5),
      });
    layRing(sheet, 480, cy, {
      motif: p.pick(school.motifs),
      inner: cuts[3] ?? 0,
      outer: cuts[2] ?? 0,
      inks,
      outward: p.chance(0.7),
    });
    if (p.chance(0.5))
      layRing(sheet, 480, cy, {
        motif: "petals",
        inner: cuts[4] ?? 0,
        outer: (cuts[3] ?? 0) - 8,
        inks,
        outward: true,
      });
    for (const [at, w] of [
      [R - 9, 9],
      [well + 6, 4],
      [well - 2, 2],
      [(cuts[3] ?? 0) - 3, 3],
      [(cuts[4] ?? 0) + 2, 3],
    ] as const)
      fillet(sheet, 480, cy, at, trim, w);
    const rose = createSheet();
    rosette(rose, 480, cy, (cuts[4] ?? 80) - 6, p.pick([8, 8, 12, 16]), [
      inks[0],
      school.body,
      inks[1],
      school.body,
      inks[2],
    ]);
    return sheet.toString() + rose.toString();
  };
  const reverse = (): string => {
    const sheet = createSheet();
    fillet(sheet, 480, cy, R * 0.86, school.trim, 5);
    fillet(sheet, 480, cy, R * 0.8, school.trim, 2);
    layRing(sheet, 480, cy, { motif: "darts", inner: R * 0.56, outer: R * 0.76, inks: school.inks });
    return (
      `${sheet.toString()}<path d="${circleD(480, cy, R * 0.46)}" fill="#b98a62"/><path d="${circleD(480, cy, R * 0.46)}" fill="url(#plaster)" opacity=".7"/>` +
      `<path d="${circleD(480, cy, R * 0.46)}" fill="none" stroke="#7d5334" stroke-width="12"/><path d="${circleD(477, cy - 3, R * 0.46)}" fill="none" stroke="#ecd2ae" stroke-opacity=".6" stroke-width="4"/>` +
      `<g fill="none" stroke="${darker(school.trim, 0.2)}" stroke-width="5" stroke-linecap="round"><path d="M430 570c30-30 70-20 96 4M440 640c26 14 60 12 84-8"/><path d="M470 585l22 44"/></g>`
    );
  };
  const disc = circleD(480, cy, R);
  const defs =
    textures("plaster") +
    linear("dA", 480 - R, cy - R, 480 + R, cy + R, [
      [0, "#fff", 0.5],
      [0.35, "#fff", 0.06],
      [0.6, "#1a0f08", 0.04],
      [1, "#1a0f08", 0.4],
    ]) +
    linear("dW", 480 - well, cy - well, 480 + well, cy + well, [
      [0, "#1a0f08", 0.36],
      [0.3, "#1a0f08", 0.08],
      [0.7, "#fff", 0.04],
      [1, "#fff", 0.42],
    ]) +
    radial(
      "dS",
      380,
      470,
      190,
      [
        [0, "#fff", 0.55 * school.gloss],
        [0.5, "#fff", 0.14 * school.gloss],
        [1, "#fff", 0],
      ],
      0.7,
    ) +
    `<clipPath id="dC"><path d="${disc}"/></clipPath>`;
  const draw = (side: Side): string =>
    `${castShadow(disc, 22, 30, 34)}<path d="${disc}" fill="${school.body}"/><g clip-path="url(#dC)">${side === "front" ? face() : reverse()}</g>` +
    `<path d="${disc}" fill="url(#plaster)" opacity="${school.gloss > 0.5 ? 0.12 : 0.4}"/><path d="${disc}" fill="url(#dA)"/>` +
    (side === "front"
      ? `<path d="${circleD(480, cy, well)}" fill="url(#dW)"/><path d="${circleD(480, cy, well * 0.9)}" fill="url(#dS)"/><path d="M${480 - R * 0.7} ${cy - R * 0.62}A${R * 0.94} ${R * 0.94} 0 0 1 ${480 - R * 0.1} ${cy - R * 0.93}" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity="${0.5 * school.gloss}"/>`
      : "");
  return {
    stance: "flat",
    span: R * 2,
    cm: rng.range(24, 36),
    base: cy + R,
    end: 480 + R,
    focus: { x: 560, y: cy - well * 0.55, zoom: 2.2 },
    backdrop,
    defs,
    draw,
  };
}
