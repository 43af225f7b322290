import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder, bankAccount, connectedAccount, payable } from "#db/schema/index.ts";
import { accountInForce } from "#features/payouts/domain/account-in-force.ts";
import type { PayoutRail, RailMaker } from "#features/payouts/rails/rail.ts";
import type { LeftOut } from "#features/payouts/schema.ts";
import { payoutHeld, type Standing } from "#features/register/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

export type MakerDue = RailMaker & {
  artisanId: Id<"artisan">;
  name: LocalizedText;
  leftOut: LeftOut | null;
};

/** Of each maker what can be paid at `at`, and why somebody is left out. Makers in the order of their ids. */
export async function readDue(tx: Tx, rail: PayoutRail, at: Date): Promise<MakerDue[]> {
  // Whoever drafts reads amounts; the orders behind them, with their buyers' addresses, stay the product's own to read.
  const rows = await asProduct(tx, () =>
    tx
      .select({
        artisanId: payable.artisanId,
        name: artisan.name,
        standing: artisan.state,
        orderId: payable.orderId,
        checkoutId: artisanOrder.checkoutId,
        leftMinor:
          sql<number>`(${payable.amountMinor} - ${payable.takenBackMinor} - ${payable.nettedMinor})`.mapWith(
            Number,
          ),
        madShippingMinor: artisanOrder.madShippingMinor,
      })
      .from(payable)
      .innerJoin(artisanOrder, eq(artisanOrder.id, payable.orderId))
      .innerJoin(artisan, eq(artisan.id, payable.artisanId))
      .where(
        and(
          eq(payable.state, "eligible"),
          sql`${payable.amountMinor} > ${payable.takenBackMinor} + ${payable.nettedMinor}`,
        ),
      )
      .orderBy(payable.artisanId, payable.createdAt, payable.orderId),
  );
  const ids = [...new Set(rows.map((row) => row.artisanId))];
  if (ids.length === 0) return [];
  const banks = await tx.select().from(bankAccount).where(inArray(bankAccount.artisanId, ids));
  const connected = await tx.select().from(connectedAccount).where(inArray(connectedAccount.artisanId, ids));
  return ids.flatMap((artisanId) => {
    const own = rows.filter((row) => row.artisanId === artisanId);
    const [first] = own;
    if (!first) return [];
    const bank = accountInForce(
      banks.filter((account) => account.artisanId === artisanId),
      at,
    );
    const account = connected.find((row) => row.artisanId === artisanId);
    const maker: RailMaker = {
      due: own.map(({ orderId, leftMinor, madShippingMinor, checkoutId }) => ({
        ...{ orderId, leftMinor, madShippingMinor, checkoutId },
      })),
      bankAccountId: typeof bank === "string" ? null : bank.id,
      bankTrouble: typeof bank === "string" ? bank : null,
      connectedAccount: account?.accountId ?? null,
      mayTransfer: account?.transfers === "active",
    };
    const held = payoutHeld(first.standing as Standing);
    return [
      { ...maker, artisanId, name: first.name, leftOut: held ? ("held" as const) : rail.trouble(maker) },
    ];
  });
}
