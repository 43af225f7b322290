import "server-only";
import { asc, desc } from "drizzle-orm";
import { dutyRule } from "#db/schema/index.ts";
import { mayReadDelivery } from "#features/shipping/policy.ts";
import { type DutyRuleRow, noInput } from "#features/shipping/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { type Currency, money } from "#lib/money/money.ts";

/** Every charge on entry ever recorded, by destination and kind, the latest day first. */
export const listDutyRules = defineQuery({
  name: "shipping.list-duty-rules",
  input: noInput,
  policy: mayReadDelivery,
  handler: async ({ tx }): Promise<DutyRuleRow[]> => {
    const rows = await tx
      .select()
      .from(dutyRule)
      .orderBy(
        asc(dutyRule.destination),
        asc(dutyRule.kind),
        desc(dutyRule.validFrom),
        desc(dutyRule.recordedAt),
        asc(dutyRule.id),
      );
    return rows.map(({ amountMinor, overMinor, upToMinor, currency, recordedAt, recordedBy: _, ...row }) => ({
      ...row,
      amount: amountOf(amountMinor, currency),
      over: amountOf(overMinor, currency),
      upTo: amountOf(upToMinor, currency),
      recordedAt: recordedAt.toISOString(),
    }));
  },
});

const amountOf = (minor: number | null, currency: Currency) =>
  minor === null ? null : money(minor, currency);
