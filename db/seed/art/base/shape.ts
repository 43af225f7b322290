/** A point in drawing units. */
export type Pt = readonly [number, number];

/** A number with at most one decimal: keeps the files small. */
export const n = (value: number): string => {
  const r = Math.round(value * 10) / 10;
  return String(Object.is(r, -0) ? 0 : r);
};

export const rad = (degrees: number): number => (degrees * Math.PI) / 180;

export const polar = (cx: number, cy: number, r: number, a: number): Pt => [
  cx + r * Math.cos(a),
  cy + r * Math.sin(a),
];

const join = (a: string, b: string): string => (b.startsWith("-") ? `${a}${b}` : `${a} ${b}`);

/** Straight path through the points. */
export function poly(points: readonly Pt[], closed = true): string {
  let d = "";
  points.forEach(([x, y], i) => {
    d += `${i === 0 ? "M" : "L"}${join(n(x), n(y))}`;
  });
  return closed ? `${d}z` : d;
}

/** Smooth path through the points (Catmull-Rom turned into cubics). */
export function smooth(points: readonly Pt[], closed = false): string {
  const count = points.length;
  const at = (i: number): Pt => {
    const k = closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i));
    return points[k] ?? [0, 0];
  };
  const [sx, sy] = at(0);
  let d = `M${join(n(sx), n(sy))}`;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const c1: Pt = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2: Pt = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    d += `C${join(n(c1[0]), n(c1[1]))} ${join(n(c2[0]), n(c2[1]))} ${join(n(p2[0]), n(p2[1]))}`;
  }
  return closed ? `${d}z` : d;
}

/** Rectangle as a path, for sheets that gather many into one element. */
export const rectD = (x: number, y: number, w: number, h: number): string =>
  `M${join(n(x), n(y))}h${n(w)}v${n(h)}h${n(-w)}z`;

export const circleD = (cx: number, cy: number, r: number, ry = r): string =>
  `M${join(n(cx - r), n(cy))}a${n(r)} ${n(ry)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(ry)} 0 1 0 ${n(-2 * r)} 0z`;

export function regular(cx: number, cy: number, r: number, sides: number, turn = 0): Pt[] {
  return Array.from({ length: sides }, (_, i) => polar(cx, cy, r, turn + (i * 2 * Math.PI) / sides));
}

/** A star with `points` tips at r and notches at r * inner. */
export function star(cx: number, cy: number, r: number, inner: number, points: number, turn = 0): Pt[] {
  return Array.from({ length: points * 2 }, (_, i) =>
    polar(cx, cy, i % 2 === 0 ? r : r * inner, turn + (i * Math.PI) / points),
  );
}
