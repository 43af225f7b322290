import "server-only";
import type { Tx } from "#db/client.ts";
import { commissionRule } from "#db/schema/index.ts";
import { pickRule, type Subject } from "#features/ledger/domain/commission.ts";

/** The platform's share of a line and the tax on that share, both in basis points. */
export type Commission = { basisPoints: number; vatBasisPoints: number };

/**
 * The commission in force on `day` (ISO date) for each line, by sku: of the rules for its maker's chamber and kind and its
 * craft, the one that says most. Throws when none is recorded.
 */
export async function readCommissions(
  tx: Tx,
  lines: readonly { sku: string; subject: Subject }[],
  day: string,
): Promise<Map<string, Commission>> {
  const rules = await tx.select().from(commissionRule);
  return new Map(
    lines.map(({ sku, subject }) => {
      const rule = pickRule(rules, subject, day);
      if (!rule) throw new Error(`no commission is recorded for ${day}`);
      return [sku, { basisPoints: rule.basisPoints ?? 0, vatBasisPoints: rule.vatBasisPoints }];
    }),
  );
}
