import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { chamber, commissionRule, craft } from "#db/schema/index.ts";
import { inForce } from "#features/ledger/domain/commission.ts";
import { readsShares } from "#features/ledger/policy.ts";
import { type CommissionPage, noInput } from "#features/ledger/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The platform's shares with their history, newest first, and what a new one may be for. */
export const listCommissions = defineQuery({
  name: "ledger.list-commissions",
  input: noInput,
  policy: readsShares,
  handler: async ({ tx, now }): Promise<CommissionPage> => {
    const rows = await tx
      .select({ rule: commissionRule, chamber: chamber.name, craft: craft.name })
      .from(commissionRule)
      .leftJoin(chamber, eq(chamber.id, commissionRule.chamberId))
      .leftJoin(craft, eq(craft.id, commissionRule.craftId))
      .orderBy(desc(commissionRule.validFrom), desc(commissionRule.recordedAt));
    const today = dayInMorocco(now);
    const current = new Set(
      inForce(
        rows.map((row) => row.rule),
        today,
      ).map((rule) => rule.id),
    );
    return {
      rows: rows.map(({ rule, ...names }) => ({
        ...names,
        id: rule.id,
        makerKind: rule.makerKind,
        validFrom: rule.validFrom,
        basisPoints: rule.basisPoints,
        vatBasisPoints: rule.vatBasisPoints,
        source: rule.source,
        isDemonstration: rule.isDemonstration,
        when: current.has(rule.id) ? "now" : rule.validFrom > today ? "later" : "over",
      })),
      chambers: await tx
        .select({ id: chamber.id, name: chamber.name })
        .from(chamber)
        .orderBy(asc(chamber.key)),
      crafts: await tx.select({ id: craft.id, name: craft.name }).from(craft).orderBy(asc(craft.key)),
    };
  },
});
