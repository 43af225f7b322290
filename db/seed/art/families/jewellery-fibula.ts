import { layRun } from "#db/seed/art/base/frame.ts";
import type { Piece, Side } from "#db/seed/art/base/piece.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { circleD, n, poly, star } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";
import type { BackdropName } from "#db/seed/art/base/studio.ts";
import { textures } from "#db/seed/art/base/texture.ts";
import type { Stone } from "#db/seed/art/families/jewellery-parts.ts";
import {
  cabochon,
  chain,
  ENAMELS,
  enamel,
  JEWEL_DEFS,
  pendant,
  plate,
} from "#db/seed/art/families/jewellery-parts.ts";

/** One fibula: pin and ring above, a plate pointing up that widens to its foot, drops below. */
function fibula(
  rng: Rng,
  side: Side,
  w: number,
  h: number,
  stone: Stone,
  colours: readonly string[],
): string {
  const kind = rng.pick(["triangle", "stepped", "lobed"] as const);
  const outline: Pt[] =
    kind === "triangle"
      ? [
          [0, 0],
          [w * 0.16, h * 0.16],
          [w * 0.5, h],
          [0, h * 1.06],
          [-w * 0.5, h],
          [-w * 0.16, h * 0.16],
        ]
      : kind === "stepped"
        ? [
            [0, 0],
            [w * 0.14, h * 0.2],
            [w * 0.24, h * 0.2],
            [w * 0.3, h * 0.5],
            [w * 0.4, h * 0.5],
            [w * 0.5, h],
            [-w * 0.5, h],
            [-w * 0.4, h * 0.5],
            [-w * 0.3, h * 0.5],
            [-w * 0.24, h * 0.2],
            [-w * 0.14, h * 0.2],
          ]
        : [
            [0, 0],
            [w * 0.12, h * 0.14],
            [w * 0.2, h * 0.3],
            [w * 0.42, h * 0.5],
            [w * 0.5, h * 0.72],
            [w * 0.36, h * 0.94],
            [0, h * 1.06],
            [-w * 0.36, h * 0.94],
            [-w * 0.5, h * 0.72],
            [-w * 0.42, h * 0.5],
            [-w * 0.2, h * 0.3],
            [-w * 0.12, h * 0.14],
          ];
  const pin = `<path d="M-6 ${n(-h * 0.36)}L6 ${n(-h * 0.36)}L3 ${n(h * 0.56)}L0 ${n(h * 0.62)}L-3 ${n(h * 0.56)}z" fill="url(#ag)" stroke="#3d4345" stroke-width="1"/><circle cx="0" cy="${n(-h * 0.38)}" r="14" fill="url(#ab)"/>`;
  const ring = `<circle cx="4" cy="${n(-h * 0.1 + 6)}" r="${n(h * 0.14)}" fill="none" stroke="#120d0a" stroke-opacity=".4" stroke-width="16"/><circle cx="0" cy="${n(-h * 0.1)}" r="${n(h * 0.14)}" fill="none" stroke="#6a7173" stroke-width="15"/><circle cx="-2" cy="${n(-h * 0.1 - 2)}" r="${n(h * 0.14)}" fill="none" stroke="#f6f7f4" stroke-width="5"/>`;
  if (side === "back") {
    const at = h * rng.range(0.62, 0.8);
    const brace = `<path d="M0 ${n(h * 0.2)}V${n(h * 0.9)}M${n(-w * 0.24)} ${n(at)}H${n(w * 0.24)}" stroke="#8d9495" stroke-width="12" stroke-linecap="round"/>`;
    return `${ring}${plate(outline)}<path d="${poly(outline)}" fill="url(#hammered)" opacity=".6"/>${brace}${pin}`;
  }
  const cells = createSheet();
  layRun(cells, [-w * 0.36, h * 0.82], w * 0.72, h * 0.1, false, {
    motif: rng.pick(["lozenge", "teeth", "darts", "star"] as const),
    inks: [colours[0] ?? "#1E6B52", colours[1] ?? "#C8922A", "#23282a"],
    weight: 0.6,
  });
  let grains = "";
  for (let i = 0; i <= 16; i++) grains += circleD(-w * 0.4 + (w * 0.8 * i) / 16, h * 0.955, 4.2);
  for (const s of [-1, 1])
    for (let i = 0; i < 9; i++)
      grains += circleD(
        s * (w * (kind === "lobed" ? 0.1 : 0.13) + w * 0.026 * i),
        h * (0.26 + i * 0.06),
        4.2,
      );
  const mid = h * 0.6;
  const r = w * rng.range(0.13, 0.16);
  const work =
    enamel(poly(star(0, mid, r * 1.75, 0.74, 8, Math.PI / 8)), colours[0] ?? "#1E6B52") +
    enamel(
      poly([
        [0, h * 0.2],
        [w * 0.07, h * 0.31],
        [0, h * 0.42],
        [-w * 0.07, h * 0.31],
      ]),
      colours[1] ?? "#C8922A",
    ) +
    [-1, 1]
      .map((s) =>
        enamel(
          poly([
            [s * w * 0.2, h * 0.68],
            [s * w * 0.29, h * 0.62],
            [s * w * 0.34, h * 0.74],
            [s * w * 0.25, h * 0.77],
          ]),
          colours[1] ?? "#C8922A",
        ),
      )
      .join("") +
    cabochon(0, mid, r, stone);
  let drops = "";
  const count = rng.pick([3, 5, 5]);
  for (let i = 0; i < count; i++) {
    const x = (i - (count - 1) / 2) * w * 0.19;
    const y = h * 1.03;
    drops +=
      chain(
        [
          [x, y],
          [x, y + 13],
          [x, y + 26],
        ],
        6,
      ) + pendant(rng.fork("drop"), x, y + 32, w * 0.12, stone);
  }
  return `${drops}${ring}${pin}${plate(outline)}<path d="${poly(outline)}" transform="translate(0 ${n(h * 0.05)}) scale(.9)" fill="none" stroke="#40464a" stroke-opacity=".7" stroke-width="2.500"/>${cells.toString()}<path d="${grains}" fill="url(#ab)" stroke="#3a4042" stroke-opacity=".5" stroke-width=".8"/>${work}`;
}

/** A cloak fibula alone, or the pair joined by its chain. */
export function fibulaPiece(rng: Rng, backdrop: BackdropName): Piece {
  const pair = rng.chance(0.55);
  const stone = rng.pick(["coral", "amber", "garnet", "amazonite"] as const);
  const colours = [rng.pick(ENAMELS), rng.pick(ENAMELS)];
  const defs = JEWEL_DEFS + textures("plaster", "hammered");
  const draw = (side: Side): string => {
    if (!pair)
      return `<g transform="translate(480 440)">${fibula(rng.fork("one"), side, 430, 440, stone, colours)}</g>`;
    const links = Array.from({ length: 33 }, (_, i): Pt => {
      const t = i / 32;
      return [250 + 460 * t, 590 + 300 * Math.sin(Math.PI * t) * 0.98];
    });
    const shade = `<g opacity=".3" transform="translate(6 9)"><path d="M250 590Q480 1180 710 590" fill="none" stroke="#120d0a" stroke-width="14"/></g>`;
    const one = (x: number, a: number) =>
      `<g transform="translate(${x} 330) rotate(${a})">${fibula(rng.fork("one"), side, 260, 290, stone, colours)}</g>`;
    const heart = `${plate(star(480, 890, 92, 0.78, 8, Math.PI / 8))}${enamel(poly(star(480, 890, 66, 0.78, 8, Math.PI / 8)), colours[1] ?? "#C8922A")}${cabochon(480, 890, 28, stone)}${[
      -1, 0, 1,
    ]
      .map(
        (s) =>
          chain(
            [
              [480 + s * 44, 972],
              [480 + s * 44, 985],
            ],
            6,
          ) + pendant(rng.fork("h"), 480 + s * 44, 992, 36, stone),
      )
      .join("")}`;
    return `${shade}${chain(links, 11)}${one(255, 6)}${one(705, -6)}${heart}`;
  };
  return {
    stance: "flat",
    span: pair ? 290 * 1.4 : 440 * 1.45,
    cm: rng.range(9, 15),
    base: pair ? 1060 : 1010,
    end: pair ? 850 : 700,
    focus: pair ? { x: 300, y: 500, zoom: 2.2 } : { x: 480, y: 660, zoom: 2 },
    backdrop,
    defs,
    draw,
  };
}
