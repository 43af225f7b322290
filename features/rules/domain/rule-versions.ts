import type { RuleRow } from "#features/rules/schema.ts";
import { type RuleKey, ruleKeys } from "#features/rules/schema.ts";

export type RuleHistory = {
  key: RuleKey;
  /** What holds today; null when the first version is still to come. */
  now: RuleRow | null;
  /** Versions whose day has not come, the next first. */
  coming: RuleRow[];
  /** Versions that held before, the latest first. */
  past: RuleRow[];
};

/** Sorts the recorded versions of every rule around a day (ISO date). */
export function historiesOf(rows: readonly RuleRow[], today: string): RuleHistory[] {
  return ruleKeys.map((key) => {
    const versions = rows
      .filter((row) => row.key === key)
      .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom));
    const begun = versions.filter((row) => row.effectiveFrom <= today);
    return {
      key,
      now: begun[0] ?? null,
      coming: versions.filter((row) => row.effectiveFrom > today).reverse(),
      past: begun.slice(1),
    };
  });
}

/** The version that would hold on a day, if nothing new were recorded. */
export function holdingOn({ now, coming, past }: RuleHistory, day: string): RuleRow | null {
  const versions = [...(now ? [now] : []), ...coming, ...past];
  const begun = versions.filter((row) => row.effectiveFrom <= day);
  return begun.sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0] ?? null;
}
