import { linear } from "#db/seed/art/base/gradient.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import { n } from "#db/seed/art/base/shape.ts";

/** A metal by its deep, body and bright colours, and the dark that stays in engraved lines. */
export interface Metal {
  readonly deep: string;
  readonly body: string;
  readonly bright: string;
  readonly line: string;
}

export const METALS = {
  brass: { deep: "#6E4A12", body: "#C79A3A", bright: "#FBE7A6", line: "#5b3b0c" },
  oldBrass: { deep: "#4F3A17", body: "#A58244", bright: "#EAD39A", line: "#3a280c" },
  copper: { deep: "#5E2A18", body: "#BC6E48", bright: "#F8CDA8", line: "#4a1e0f" },
  silver: { deep: "#5E6468", body: "#B9BEC0", bright: "#FBFBF8", line: "#40464a" },
  oldSilver: { deep: "#43474a", body: "#989c9b", bright: "#ebebe4", line: "#26292b" },
} as const satisfies Record<string, Metal>;

export const pickMetal = (rng: Rng): Metal =>
  rng.pick([METALS.brass, METALS.brass, METALS.oldBrass, METALS.copper, METALS.silver]);

/** Polished metal bent round an upright axis: hard changes from light to dark. */
export function metalWall(id: string, cx: number, half: number, m: Metal): string {
  return linear(id, cx - half, 0, cx + half, 0, [
    [0, m.deep],
    [0.07, m.body],
    [0.16, m.deep],
    [0.27, m.body],
    [0.34, m.bright],
    [0.4, m.bright],
    [0.5, m.body],
    [0.64, m.deep],
    [0.74, m.body],
    [0.84, m.bright],
    [0.89, m.body],
    [1, m.deep],
  ]);
}

/** The turning sheen of a lathe-polished disc: wedges of light, without a conic gradient. */
export function sheen(cx: number, cy: number, r: number, rng: Rng, strength = 1): string {
  const phase = rng.range(0, 1.2);
  let light = "";
  let dark = "";
  const count = 96;
  const groups = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    const a = (i * 2 * Math.PI) / count;
    const b = a + (2 * Math.PI) / count + 0.012;
    const glow =
      Math.cos(2 * (a - phase)) * 0.6 + Math.cos(4 * (a - phase) + 0.6) * 0.25 + Math.cos(7 * a) * 0.08;
    const level = Math.round(Math.max(-1, Math.min(1, glow)) * 8);
    const d = `M${n(cx)} ${n(cy)}L${n(cx + r * Math.cos(a))} ${n(cy + r * Math.sin(a))}A${n(r)} ${n(r)} 0 0 1 ${n(cx + r * Math.cos(b))} ${n(cy + r * Math.sin(b))}z`;
    groups.set(String(level), (groups.get(String(level)) ?? "") + d);
  }
  for (const [key, d] of groups) {
    const level = Number(key) / 8;
    const tag = `<path d="${d}" fill="${level > 0 ? "#fffbe8" : "#1d1206"}" opacity="${Math.round(Math.abs(level) * (level > 0 ? 0.5 : 0.42) * strength * 100) / 100}"/>`;
    if (level > 0) light += tag;
    else dark += tag;
  }
  return dark + light;
}
