import type { MotifName } from "#db/seed/art/base/motifs.ts";
import { MOTIFS } from "#db/seed/art/base/motifs.ts";
import { fitRepeats, layBand } from "#db/seed/art/base/ornament.ts";
import type { Rng } from "#db/seed/art/base/prng.ts";
import type { Turned } from "#db/seed/art/base/revolve.ts";
import type { Pt } from "#db/seed/art/base/shape.ts";
import { poly } from "#db/seed/art/base/shape.ts";
import { createSheet } from "#db/seed/art/base/sheet.ts";

export interface BandPlan {
  readonly inks: readonly [string, string, string];
  readonly trim: string;
  readonly motifs: readonly MotifName[];
  readonly fields: readonly string[];
  readonly ground: string;
  readonly weight?: number;
}

const arc = (form: Turned, y: number): Pt[] =>
  Array.from({ length: 25 }, (_, i): Pt => form.at(-Math.PI / 2 + (Math.PI * i) / 24, y));

/** A strip of the wall between two heights, seen from the front. */
export const strip = (form: Turned, from: number, to: number): string => {
  const steps = 6;
  const side = (sign: 1 | -1) =>
    Array.from(
      { length: steps + 1 },
      (_, i): Pt => form.at((sign * Math.PI) / 2, from + ((to - from) * i) / steps),
    );
  return poly([...arc(form, from), ...side(1), ...arc(form, to).reverse(), ...side(-1).reverse()]);
};

/** Fillets and bands of ornament painted round a turned form between two heights. */
export function paintBands(
  form: Turned,
  rng: Rng,
  plan: BandPlan,
  from: number,
  to: number,
  count: number,
  turnBy: number,
): string {
  const sheet = createSheet();
  const shares = Array.from({ length: count }, () => rng.range(0.6, 1.5));
  const total = shares.reduce((a, b) => a + b, 0);
  const order = [...plan.motifs].sort(() => rng.next() - 0.5);
  const weight = plan.weight ?? 1;
  let y = from;
  shares.forEach((share, i) => {
    const height = ((to - from) * share) / total;
    const motif = MOTIFS[order[i % order.length] ?? "teeth"];
    const inset = Math.min(9, height * 0.12);
    const field = plan.fields.length > 0 && rng.chance(0.3) ? rng.pick(plan.fields) : null;
    if (field) sheet.fill(field, strip(form, y + 2, y + height - 2));
    const inks: readonly [string, string, string] = field
      ? [plan.ground, plan.inks[1] === field ? plan.ground : plan.inks[1], plan.ground]
      : plan.inks;
    const mid = form.radiusAt(y + height / 2);
    const repeats = fitRepeats(motif, 2 * Math.PI * mid, height - inset * 2);
    const map = (u: number, v: number): Pt => {
      const angle = Math.max(-Math.PI / 2, Math.min(Math.PI / 2, (u - 0.5) * 2 * Math.PI + turnBy));
      return form.at(angle, y + inset + (height - inset * 2) * v);
    };
    layBand(sheet, { motif, inks, repeats, map, weight, from: 0.23 - turnBy / 7, to: 0.77 - turnBy / 7 });
    sheet.line(plan.trim, 3.4 * weight, poly(arc(form, y), false));
    if (i % 2 === 0) sheet.line(plan.trim, 1.4 * weight, poly(arc(form, y + 6), false));
    y += height;
  });
  sheet.line(plan.trim, 3.4 * weight, poly(arc(form, to), false));
  return sheet.toString();
}
