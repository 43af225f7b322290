import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan, craftBodyMember, type groupPurchase, purchasePledge } from "#db/schema/index.ts";
import { accounts } from "#features/ledger/index.ts";
import { endPages } from "#features/purchases/commands/end-pages.ts";
import { balanceOf, lockPurchase } from "#features/purchases/commands/locks.ts";
import { movePledge } from "#features/purchases/commands/move.ts";
import { ownWorkshop } from "#features/purchases/policy.ts";
import { pledgeInput } from "#features/purchases/schema.ts";
import { lists } from "#features/register/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker says how many packages they want, or says it anew until they gave a deposit. Refusals: CALL_CLOSED, NOT_MEMBER,
 * DEPOSIT_GIVEN when it can no longer be changed, REFUND_FIRST for who withdrew and has not got their deposit back.
 */
export const pledge = defineCommand({
  name: "purchases.pledge",
  input: pledgeInput,
  errors: ["CALL_CLOSED", "NOT_MEMBER", "DEPOSIT_GIVEN", "REFUND_FIRST"],
  load: ({ tx, input }) => lockPurchase(tx, input.purchaseId),
  policy: (actor, { input }) => ownWorkshop(actor, input.artisanId),
  handler: async ({ tx, input, resource: purchase, now, fail }) => {
    if (purchase.state !== "open" || dayInMorocco(now) > purchase.pledgeUntil) fail("CALL_CLOSED");
    if (!(await isCalled(tx, purchase, input.artisanId))) fail("NOT_MEMBER");
    return asProduct(tx, async () => {
      const [before] = await tx
        .select()
        .from(purchasePledge)
        .where(
          and(eq(purchasePledge.purchaseId, purchase.id), eq(purchasePledge.artisanId, input.artisanId)),
        );
      if (!before) {
        const id = newId("pledge");
        await tx.insert(purchasePledge).values({
          ...{ id, purchaseId: purchase.id, chamberId: purchase.chamberId, artisanId: input.artisanId },
          ...{ packages: input.packages, createdAt: now },
        });
        return { pledgeId: id };
      }
      if (before.state === "withdrawn") {
        const held = await balanceOf(tx, accounts.purchaseMember(purchase.id, input.artisanId));
        if (held !== 0) fail("REFUND_FIRST");
        await movePledge(tx, before, "pledged", input.packages);
        return { pledgeId: before.id };
      }
      if (before.state !== "pledged") fail("DEPOSIT_GIVEN");
      await tx
        .update(purchasePledge)
        .set({ packages: input.packages })
        .where(and(eq(purchasePledge.id, before.id), eq(purchasePledge.state, "pledged")));
      if (before.packages !== input.packages) await endPages(tx, purchase.id, before.id);
      return { pledgeId: before.id };
    });
  },
  audit: ({ input, output }) => ({ object: output.pledgeId, detail: { packages: input.packages } }),
});

/** A registered maker of the chamber, and of the body where the call is a body's. */
async function isCalled(
  tx: Tx,
  { chamberId, bodyId }: typeof groupPurchase.$inferSelect,
  artisanId: Id<"artisan">,
): Promise<boolean> {
  const [maker] = await tx
    .select({ state: artisan.state })
    .from(artisan)
    .where(and(eq(artisan.id, artisanId), eq(artisan.chamberId, chamberId)));
  if (!maker || !lists(maker.state)) return false;
  if (bodyId === null) return true;
  const member = await asProduct(tx, () =>
    tx
      .select({ id: craftBodyMember.id })
      .from(craftBodyMember)
      .where(
        and(
          eq(craftBodyMember.bodyId, bodyId),
          eq(craftBodyMember.artisanId, artisanId),
          isNull(craftBodyMember.until),
        ),
      ),
  );
  return member.length > 0;
}
