import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { bankAccount } from "#db/schema/index.ts";
import { tellMaker } from "#features/payouts/commands/tell-maker.ts";
import { decidesAccount, ownMoney } from "#features/payouts/policy.ts";
import { decideAccountInput, withdrawAccountInput } from "#features/payouts/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

async function lockAccount(tx: Tx, id: Id<"bankAccount">) {
  const [row] = await tx.select().from(bankAccount).where(eq(bankAccount.id, id)).for("update");
  return row ?? null;
}

/**
 * Approves or refuses an account a maker asked for. By a manager of the maker's chamber who is not the one that asked: the
 * database refuses that too. A refusal gives its reason, which the maker reads. The 72 hours count from the request.
 */
export const decideAccount = defineCommand({
  name: "payouts.decide-account",
  input: decideAccountInput,
  errors: ["SAME_PERSON", "ACCOUNT_DECIDED", "REASON_REQUIRED"],
  load: ({ tx, input }) => lockAccount(tx, input.accountId),
  policy: (actor, { resource }) => decidesAccount(actor, resource),
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (resource.state !== "requested") fail("ACCOUNT_DECIDED");
    if (actor.kind !== "person" || actor.userId === resource.requestedBy) return fail("SAME_PERSON");
    if (input.decision === "refuse" && !input.reason) fail("REASON_REQUIRED");
    await tx
      .update(bankAccount)
      .set({
        state: input.decision === "approve" ? "approved" : "refused",
        decidedBy: actor.userId,
        decidedAt: now,
        reason: input.reason || null,
      })
      .where(and(eq(bankAccount.id, resource.id), eq(bankAccount.state, "requested")));
    await tellMaker(tx, resource.artisanId, resource.id);
  },
  audit: ({ input, resource }) => ({ object: resource.id, detail: { decision: input.decision } }),
});

/** The maker takes a request back that nobody has decided. The account from before is in force again. */
export const withdrawAccount = defineCommand({
  name: "payouts.withdraw-account",
  input: withdrawAccountInput,
  errors: ["ACCOUNT_DECIDED"],
  load: ({ tx, input }) => lockAccount(tx, input.accountId),
  policy: (actor, { resource }) => ownMoney(actor, resource.artisanId),
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.state !== "requested") fail("ACCOUNT_DECIDED");
    await tx
      .update(bankAccount)
      .set({ state: "withdrawn", decidedAt: now })
      .where(and(eq(bankAccount.id, resource.id), eq(bankAccount.state, "requested")));
    await tellMaker(tx, resource.artisanId, resource.id);
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
