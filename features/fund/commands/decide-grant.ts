import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { lineage } from "#db/schema/lineage.ts";
import { lockFund, lockGrant, moveGrant } from "#features/fund/commands/lock-grant.ts";
import { mayGrant } from "#features/fund/policy.ts";
import { readBalances } from "#features/fund/queries/read-balance.ts";
import { declineGrantInput, grantInput } from "#features/fund/schema.ts";
import { grantEntries, postJournal } from "#features/ledger/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { money } from "#lib/money/money.ts";

/**
 * A second officer grants it: the money leaves the craft's account at once, and is to be paid. Refusals: GRANT_DECIDED, SAME_OFFICER,
 * LINE_UNKNOWN when the line of learning was withdrawn meanwhile, FUND_TOO_LOW when there is less by now.
 */
export const decideGrant = defineCommand({
  name: "fund.grant",
  input: grantInput,
  errors: ["GRANT_DECIDED", "SAME_OFFICER", "LINE_UNKNOWN", "FUND_TOO_LOW"],
  load: ({ tx, input }) => lockGrant(tx, input.grantId),
  policy: (actor, { resource }) => mayGrant(actor, resource),
  stepUp: true,
  handler: async ({ tx, resource: grant, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody grants");
    if (grant.state !== "proposed") fail("GRANT_DECIDED");
    if (grant.proposedBy === actor.userId) fail("SAME_OFFICER");
    // Whoever withdraws the line meanwhile waits, or was first.
    const attested = and(eq(lineage.id, grant.lineageId), eq(lineage.state, "attested"));
    const line = await asProduct(tx, () =>
      tx.select({ id: lineage.id }).from(lineage).where(attested).for("share"),
    );
    if (line.length === 0) fail("LINE_UNKNOWN");
    await lockFund(tx, grant.craftId);
    const [available] = await readBalances(tx, now, grant.craftId);
    if ((available?.freeMinor ?? 0) < grant.amountMinor) fail("FUND_TOO_LOW");
    await moveGrant(tx, grant, { state: "granted", decidedBy: actor.userId, decidedAt: now });
    const source = { type: "fund_grant", id: grant.id, kind: "granted" } as const;
    const entries = grantEntries(grant.craftId, money(grant.amountMinor, "MAD"));
    if (!(await asProduct(tx, () => postJournal(tx, source, entries))))
      throw new Error(`grant ${grant.id} is booked already`);
  },
  audit: ({ input, resource }) => ({ object: input.grantId, detail: { amountMinor: resource.amountMinor } }),
  invalidates: () => [tags.fund()],
});

/** A second officer declines it and says why. Refusals: GRANT_DECIDED, SAME_OFFICER. */
export const declineGrant = defineCommand({
  name: "fund.decline-grant",
  input: declineGrantInput,
  errors: ["GRANT_DECIDED", "SAME_OFFICER"],
  load: ({ tx, input }) => lockGrant(tx, input.grantId),
  policy: (actor, { resource }) => mayGrant(actor, resource),
  handler: async ({ tx, input, resource: grant, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody declines");
    if (grant.state !== "proposed") fail("GRANT_DECIDED");
    if (grant.proposedBy === actor.userId) fail("SAME_OFFICER");
    const { note: declineNote } = input;
    await moveGrant(tx, grant, { state: "declined", decidedBy: actor.userId, decidedAt: now, declineNote });
  },
  audit: ({ input }) => ({ object: input.grantId }),
});
