import { tone } from "#db/seed/art/base/colour.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { n, rectD } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";

/** The field a rug's design has to fill: x, y, width, height. */
export type Field = readonly [number, number, number, number];

/** A line of dark wool as a hand ties it: it wanders, thickens and breaks a little. */
function woolLine(rng: Rng, points: readonly Pt[], wander: number): string {
  let d = "";
  for (let i = 0; i < points.length - 1; i++) {
    const a = points[i] ?? [0, 0];
    const b = points[i + 1] ?? [0, 0];
    const steps = Math.max(2, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 15));
    for (let s = 0; s <= steps; s++) {
      const t = s / steps;
      const [x, y] = [
        a[0] + (b[0] - a[0]) * t + rng.jitter(wander),
        a[1] + (b[1] - a[1]) * t + rng.jitter(wander),
      ];
      d += `${i === 0 && s === 0 ? "M" : "L"}${n(x)} ${n(y)}`;
    }
  }
  return d;
}

interface AtlasInks {
  readonly ground: string;
  readonly line: string;
  readonly accent: string;
}

const SIGNS: readonly (readonly Pt[])[] = [
  [
    [-0.2, 0],
    [0.2, 0],
  ],
  [
    [-0.16, -0.16],
    [0.16, 0.16],
  ],
  [
    [-0.24, 0],
    [0, -0.24],
    [0.24, 0],
    [0, 0.24],
    [-0.24, 0],
  ],
  [
    [-0.22, -0.1],
    [0, 0.14],
    [0.22, -0.1],
  ],
];

/** Middle Atlas: a pale deep pile crossed by a net of lozenges, with the weaver's signs. */
export function beniOuarain(rng: Rng, [x, y, w, h]: Field, inks: AtlasInks): string {
  const sheet = createSheet();
  const cols = rng.pick([2, 3, 3, 4]);
  const rows = Math.max(3, Math.round((cols * h) / w / rng.range(1.1, 1.5)));
  const [cw, ch] = [w / cols, h / rows];
  const heavy = rng.range(7, 11);
  const style = rng.pick(["net", "net", "double", "zigzag", "separate"] as const);
  const ink = () => (rng.chance(0.12) ? inks.accent : tone(rng, inks.line, 0.2));
  const put = (pts: readonly Pt[], width: number, wander = 3.2) => {
    for (let pass = 0; pass < 2; pass++)
      sheet.line(
        ink(),
        width * (0.8 + pass * 0.2),
        woolLine(rng, pts, wander),
        'stroke-linecap="round" stroke-linejoin="round"',
      );
  };
  if (style === "zigzag") {
    for (let j = 0; j <= rows * 1.4; j++) {
      const top = y + (j * h) / (rows * 1.4);
      put(
        Array.from({ length: cols * 2 + 1 }, (_, i): Pt => [x + (i * cw) / 2, top + (i % 2 ? ch * 0.34 : 0)]),
        j % 3 === 0 ? heavy : heavy * 0.55,
      );
    }
    return sheet.toString();
  }
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < cols; i++) {
      const [cx, cy] = [x + (i + 0.5) * cw + rng.jitter(5), y + (j + 0.5) * ch + rng.jitter(5)];
      const gap = style === "separate" ? 0.78 : 1;
      const lozenge = (k: number): Pt[] => [
        [cx, cy - (ch / 2) * k],
        [cx + (cw / 2) * k, cy],
        [cx, cy + (ch / 2) * k],
        [cx - (cw / 2) * k, cy],
        [cx, cy - (ch / 2) * k],
      ];
      put(lozenge(gap), heavy);
      if (style === "double" || rng.chance(0.3)) put(lozenge(gap * 0.72), heavy * 0.6, 2.4);
      if (rng.chance(0.55)) {
        const sign = rng.pick(SIGNS);
        const scaled = sign.map(([px, py]): Pt => [cx + px * cw * 0.8, cy + py * cw * 0.8]);
        put(scaled, heavy * 0.75, 2);
        if (sign.length === 2)
          put(
            scaled.map(([px, py]): Pt => [cx - (py - cy), cy + (px - cx)]),
            heavy * 0.75,
            2,
          );
      }
    }
  }
  return sheet.toString();
}

/** Boucherouite: strips of worn cloth knotted in rows, colours gathered in drifting patches. */
export function boucherouite(rng: Rng, [x, y, w, h]: Field, colours: readonly string[]): string {
  const sheet = createSheet();
  const [cols, rows] = [34, 46];
  const [cw, ch] = [w / cols, h / rows];
  const kind = rng.pick(["lozenges", "waves", "patches", "steps"] as const);
  const size = rng.range(6, 11);
  const drift = rng.range(0, 10);
  const bends = Array.from({ length: 6 }, () => rng.range(0, 6.28));
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < cols; i++) {
      const sway = Math.sin(j / 5 + (bends[0] ?? 0)) * 2 + Math.sin(i / 6 + (bends[1] ?? 0)) * 2;
      let zone = 0;
      if (kind === "lozenges")
        zone = Math.floor(
          (Math.abs(((i + sway) % (size * 2)) - size) + Math.abs(((j + sway) % (size * 2.4)) - size * 1.2)) /
            3.1,
        );
      else if (kind === "waves")
        zone = Math.floor((j + Math.sin(i / 4 + (bends[2] ?? 0)) * 3 + sway * 0.5) / 3.4);
      else if (kind === "steps")
        zone = Math.floor((i + sway) / size) + Math.floor((j + Math.floor(i / 3) * 2) / size) * 3;
      else zone = Math.floor((i + sway + drift) / 8) * 5 + Math.floor((j + sway * 1.6) / 9) * 3;
      const pick = rng.chance(0.1) ? rng.int(0, 99) : Math.abs(zone);
      const colour = tone(rng, colours[pick % colours.length] ?? "#A6452B", 0.24);
      const [px, py] = [x + (i + 0.5) * cw + rng.jitter(3), y + j * ch + rng.jitter(3)];
      sheet.line(
        colour,
        rng.chance(0.5) ? 15 : 18,
        `M${n(px)} ${n(py)}l${n(rng.jitter(5))} ${n(ch * rng.range(0.9, 1.3))}`,
        'stroke-linecap="round"',
      );
    }
  }
  return `<path d="${rectD(x, y, w, h)}" fill="${colours[0]}"/>${sheet.toString()}`;
}
