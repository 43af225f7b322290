import type { Stop } from "#db/seed/art/base/gradient.ts";
import { linear } from "#db/seed/art/base/gradient.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { n, poly, smooth } from "#db/seed/art/base/shape.ts";

/** A turned form: radii at heights, from the mouth down to the foot, seen a little from above. */
export interface Turned {
  readonly cx: number;
  readonly profile: readonly Pt[];
  /** How far circles open: the short half-axis is tilt * radius. */
  readonly tilt: number;
  readonly radiusAt: (y: number) => number;
  readonly top: number;
  readonly foot: number;
  readonly widest: number;
  /** A point of the wall: turn in radians (0 faces us), height in drawing units. */
  readonly at: (turn: number, y: number) => Pt;
  /** Outline of the visible wall between two heights (all of it without arguments). */
  readonly wall: (from?: number, to?: number) => string;
}

/** Builds the form from control points [radius, height], sampled along a smooth curve. */
export function turn(cx: number, tilt: number, controls: readonly Pt[], straight = false): Turned {
  const profile: Pt[] = [];
  const at = (i: number): Pt => controls[Math.min(controls.length - 1, Math.max(0, i))] ?? [0, 0];
  const steps = 10;
  for (let i = 0; i < controls.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const bend = (a: number, b: number, c: number, e: number) =>
        straight
          ? b + (c - b) * t
          : 0.5 *
            (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - e) * t * t + (3 * b - a - 3 * c + e) * t * t * t);
      profile.push([Math.max(1, bend(p0[0], p1[0], p2[0], p3[0])), p1[1] + (p2[1] - p1[1]) * t]);
    }
  }
  profile.push(at(controls.length - 1));
  const top = profile[0]?.[1] ?? 0;
  const foot = profile[profile.length - 1]?.[1] ?? 0;
  const radiusAt = (y: number): number => {
    for (let i = 0; i < profile.length - 1; i++) {
      const a = profile[i] ?? [0, 0];
      const b = profile[i + 1] ?? [0, 0];
      if (y <= b[1]) {
        const t = b[1] === a[1] ? 0 : Math.max(0, (y - a[1]) / (b[1] - a[1]));
        return a[0] + (b[0] - a[0]) * t;
      }
    }
    return profile[profile.length - 1]?.[0] ?? 0;
  };
  const wall = (from = top, to = foot): string => {
    const inner = profile.filter(([, y]) => y > from && y < to);
    const side: Pt[] = [[radiusAt(from), from], ...inner, [radiusAt(to), to]];
    const right = side.map(([r, y]): Pt => [cx + r, y]);
    const left = side.map(([r, y]): Pt => [cx - r, y]).reverse();
    const [rt, rf] = [radiusAt(from), radiusAt(to)];
    return `${poly(right, false)}A${n(rf)} ${n(rf * tilt)} 0 0 1 ${n(cx - rf)} ${n(to)}${poly(left, false).replace("M", "L")}A${n(rt)} ${n(rt * tilt)} 0 0 0 ${n(cx + rt)} ${n(from)}z`;
  };
  return {
    cx,
    profile,
    tilt,
    radiusAt,
    top,
    foot,
    widest: Math.max(...profile.map(([r]) => r)),
    at: (angle, y) => {
      const r = radiusAt(y);
      return [cx + r * Math.sin(angle), y + r * tilt * Math.cos(angle)];
    },
    wall,
  };
}

/** Light over a turned form: from side to side, and by the slope of the wall. */
export function turnedLight(
  id: string,
  form: Turned,
  strength = 1,
  sheen = 0.5,
): { defs: string; over: (d: string) => string } {
  const { cx, widest: w } = form;
  const slopes: Stop[] = [];
  const count = 14;
  const height = form.foot - form.top;
  for (let i = 0; i <= count; i++) {
    const y = form.top + (height * i) / count;
    const slope = (form.radiusAt(y + height / 40) - form.radiusAt(y - height / 40)) / (height / 20);
    const lift = Math.max(-1, Math.min(1, slope));
    slopes.push([
      i / count,
      lift > 0 ? "#fffaf0" : "#2e1d0e",
      Math.min(0.42, Math.abs(lift) * 0.38) * strength,
    ]);
  }
  const defs =
    linear(`${id}H`, cx - w, 0, cx + w, 0, [
      [0, "#2e1d0e", 0.5 * strength],
      [0.1, "#2e1d0e", 0.26 * strength],
      [0.24, "#2e1d0e", 0.02],
      [0.34, "#fffaf0", 0.3 * sheen],
      [0.46, "#2e1d0e", 0],
      [0.68, "#2e1d0e", 0.22 * strength],
      [0.9, "#2e1d0e", 0.56 * strength],
      [0.97, "#2a1c12", 0.5 * strength],
      [1, "#6a543c", 0.4 * strength],
    ]) + linear(`${id}V`, 0, form.top, 0, form.foot, slopes);
  return { defs, over: (d) => `<path d="${d}" fill="url(#${id}V)"/><path d="${d}" fill="url(#${id}H)"/>` };
}

/** The bright window reflected in a glaze or a polished metal, following the wall. */
export function reflection(
  form: Turned,
  turnFrom: number,
  turnTo: number,
  from: number,
  to: number,
  opacity: number,
): string {
  const steps = 16;
  const edge = (angle: number) =>
    Array.from({ length: steps + 1 }, (_, i): Pt => form.at(angle, from + ((to - from) * i) / steps));
  const d = `${smooth(edge(turnFrom))}${smooth(edge(turnTo).reverse()).replace("M", "L")}z`;
  return `<path d="${d}" fill="#fff" opacity="${opacity}"/>`;
}
