import "server-only";
import { and, eq } from "drizzle-orm";
import { artisan, bankAccount } from "#db/schema/index.ts";
import { tellMaker } from "#features/payouts/commands/tell-maker.ts";
import { coolDownHours, lastFourOf } from "#features/payouts/domain/rib.ts";
import { ownMoney } from "#features/payouts/policy.ts";
import { sealRib } from "#features/payouts/rib-seal.ts";
import { requestAccountInput } from "#features/payouts/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Asks to be paid on an account from now on. With a fresh second factor; good only after 72 hours and once somebody of the
 * chamber has approved it. The contact the register knows is told at once, so that a change that is not theirs can be stopped.
 */
export const requestAccount = defineCommand({
  name: "payouts.request-account",
  input: requestAccountInput,
  errors: ["ACCOUNT_WAITING"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: artisan.id, chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    return row ?? null;
  },
  policy: (actor, { input }) => ownMoney(actor, input.artisanId),
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("only a person asks for an account");
    const [waiting] = await tx
      .select({ id: bankAccount.id })
      .from(bankAccount)
      .where(and(eq(bankAccount.artisanId, resource.id), eq(bankAccount.state, "requested")));
    if (waiting) fail("ACCOUNT_WAITING");
    const id = newId("bankAccount");
    await tx.insert(bankAccount).values({
      id,
      artisanId: resource.id,
      chamberId: resource.chamberId,
      sealedRib: sealRib(id, input.rib),
      lastFour: lastFourOf(input.rib),
      holder: input.holder,
      bankName: input.bankName || null,
      requestedBy: actor.userId,
      requestedAt: now,
      usableFrom: new Date(now.getTime() + coolDownHours * 3_600_000),
    });
    await tellMaker(tx, resource.id, id);
    return { accountId: id };
  },
  audit: ({ input, output }) => ({ object: output.accountId, detail: { artisan: input.artisanId } }),
});
