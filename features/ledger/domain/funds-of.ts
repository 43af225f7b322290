import type { FundShare } from "#features/ledger/domain/entries.ts";
import { money } from "#lib/money/money.ts";

/** What lines give to the fund, craft by craft; what gives nothing is left out. Minor units of dirhams. */
export function fundsOf(lines: readonly { fundCraftId: string | null; fundMinor: number }[]): FundShare[] {
  const sums = new Map<string, number>();
  for (const { fundCraftId, fundMinor } of lines) {
    if (fundCraftId && fundMinor !== 0) sums.set(fundCraftId, (sums.get(fundCraftId) ?? 0) + fundMinor);
  }
  return [...sums].map(([craftId, minor]) => ({ craftId, amount: money(minor, "MAD") }));
}
