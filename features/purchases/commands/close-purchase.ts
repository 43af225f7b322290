import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { lotShare, materialLot, purchaseDelivery } from "#db/schema/index.ts";
import { accounts } from "#features/ledger/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { paidSupplier, wentBack } from "#features/purchases/commands/entries.ts";
import { balanceOf, lockPurchase } from "#features/purchases/commands/locks.ts";
import { movePurchase } from "#features/purchases/commands/move.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { confirmedPurchaseInput } from "#features/purchases/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Ends a purchase: nothing more is coming. Shares of a lot that was set apart or called back go back to the supplier; what the
 * supplier has beyond what it delivered is booked as given back, or what it is owed as paid; what makers gave for packages that never
 * came is then to be paid back. Refusals: STATE_NOT_ALLOWED, SHARES_OPEN while a good share was not handed over.
 */
export const closePurchase = defineCommand({
  name: "purchases.close",
  input: confirmedPurchaseInput,
  errors: ["STATE_NOT_ALLOWED", "SHARES_OPEN"],
  load: ({ tx, input }) => lockPurchase(tx, input.purchaseId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, resource: purchase, now, fail }) => {
    await movePurchase(tx, purchase, "closed", now);
    const open = await tx
      .select({ id: lotShare.id, packages: lotShare.packages, lot: materialLot.state })
      .from(lotShare)
      .innerJoin(purchaseDelivery, eq(purchaseDelivery.lotId, lotShare.lotId))
      .innerJoin(materialLot, eq(materialLot.id, lotShare.lotId))
      .where(
        and(
          eq(purchaseDelivery.purchaseId, purchase.id),
          isNull(lotShare.receivedAt),
          isNull(lotShare.voidedAt),
        ),
      );
    if (open.some(({ lot }) => lot === "cleared" || lot === "open")) fail("SHARES_OPEN");
    if (open.length > 0)
      await tx
        .update(lotShare)
        .set({ voidedAt: now })
        .where(
          inArray(
            lotShare.id,
            open.map(({ id }) => id),
          ),
        );
    const back = open.reduce((sum, { packages }) => sum + (packages ?? 0), 0) * purchase.priceMinor;
    const source = { type: "purchase", id: purchase.id } as const;
    await book(tx, { ...source, kind: "went_back" }, wentBack(purchase.id, back));
    const ahead = await balanceOf(tx, accounts.purchaseSupplier(purchase.id));
    await book(tx, { ...source, kind: "settled" }, paidSupplier(purchase.id, -ahead));
    return { back, settledMinor: 0 - ahead };
  },
  audit: ({ input, output }) => ({ object: input.purchaseId, detail: { settled: output.settledMinor } }),
});
