import type { Earnings } from "#features/ledger/schema.ts";
import type { HomeMoney } from "#features/studio/schema.ts";

/** The home's three lines about money, made of what the earnings page shows: the two never differ. Pure. */
export function homeMoney({ dueMinor, transitMinor, owedMinor, rows }: Earnings, at: Date): HomeMoney {
  const ready = rows.filter(({ status }) => status === "eligible");
  const waiting = rows.flatMap(({ status, eligibleAt, leftMinor }) =>
    status === "window" && eligibleAt && leftMinor > 0 ? [eligibleAt] : [],
  );
  const [nextAt = null] = waiting.filter((day) => new Date(day) > at).sort();
  const readyMinor = ready.reduce((sum, { leftMinor }) => sum + leftMinor, 0);
  return { dueMinor, transitMinor, owedMinor, readyMinor: Math.min(readyMinor, dueMinor), nextAt };
}
