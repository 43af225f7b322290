import "server-only";
import { and, eq } from "drizzle-orm";
import { fundGrant } from "#db/schema/fund.ts";
import { lineage } from "#db/schema/lineage.ts";
import { mayGrant } from "#features/fund/policy.ts";
import { readBalances } from "#features/fund/queries/read-balance.ts";
import { proposeGrantInput } from "#features/fund/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money, times } from "#lib/money/money.ts";

/**
 * An officer proposes money for a master who teaches an apprentice of the chamber. Refusals: LINE_UNKNOWN when no attested line with a
 * living master is meant, FUND_TOO_LOW when the craft's account has less to grant.
 */
export const proposeGrant = defineCommand({
  name: "fund.propose-grant",
  input: proposeGrantInput,
  errors: ["LINE_UNKNOWN", "FUND_TOO_LOW"],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => mayGrant(actor, resource),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody proposes a grant");
    const { chamberId, lineageId, purpose } = input;
    const [line] = await tx
      .select({ masterId: lineage.masterId, craftId: lineage.craftId })
      .from(lineage)
      .where(and(eq(lineage.id, lineageId), eq(lineage.chamberId, chamberId), eq(lineage.state, "attested")));
    if (!line?.masterId) return fail("LINE_UNKNOWN", { field: "lineageId" });
    const { craftId, masterId } = line;
    const amount = times(money(100, "MAD"), input.dirhams);
    const [available] = await readBalances(tx, now, craftId);
    if ((available?.freeMinor ?? 0) < amount.minor) fail("FUND_TOO_LOW", { field: "dirhams" });
    const id = newId("fundGrant");
    await tx.insert(fundGrant).values({
      ...{ id, craftId, chamberId, lineageId, masterId, amountMinor: amount.minor, purpose },
      ...{ proposedBy: actor.userId, createdAt: now },
    });
    return { grantId: id };
  },
  audit: ({ input, output }) => ({
    object: output.grantId,
    detail: { lineage: input.lineageId, dirhams: input.dirhams },
  }),
});
