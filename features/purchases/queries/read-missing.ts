import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { type groupPurchase, lotShare, purchaseDelivery, purchasePledge } from "#db/schema/index.ts";
import { accounts } from "#features/ledger/index.ts";
import { missingDeposit } from "#features/purchases/domain/missing-deposit.ts";
import type { Id } from "#lib/ids/ids.ts";

// Within a subquery, where a bare column would be the subquery's own.
const ofMaker = sql`purchase_pledge.artisan_id`;

type Of = Pick<typeof groupPurchase.$inferSelect, "id" | "state" | "priceMinor" | "depositMinor">;

/** By maker of a purchase, or of one of them: what of their deposit was taken back and is to be paid again. Minor units; none is left out. */
export async function readMissing(
  tx: Tx,
  { id, state, priceMinor, depositMinor }: Of,
  artisanId?: Id<"artisan">,
): Promise<Map<string, number>> {
  const account = sql`${accounts.purchaseMember(id, "")} || ${ofMaker}`;
  const rows = await asProduct(tx, () =>
    tx
      .select({
        ...{ artisanId: purchasePledge.artisanId, packages: purchasePledge.packages },
        received: shares(id, sql`s.received_at is not null`),
        restPaid: shares(id, sql`s.balance_paid_at is not null and s.received_at is null`),
        heldMinor: sql<number>`coalesce((select -sum(l.amount_minor) from journal_line l
          where l.account = ${account} and l.currency = 'MAD'), 0)::float8`,
      })
      .from(purchasePledge)
      .where(
        and(
          eq(purchasePledge.purchaseId, id),
          inArray(purchasePledge.state, ["deposited", "ordered"]),
          artisanId && eq(purchasePledge.artisanId, artisanId),
        ),
      ),
  );
  return new Map(
    rows.map(({ restPaid, ...row }) => [
      row.artisanId,
      missingDeposit({
        ...row,
        depositMinor,
        isOver: state === "closed" || state === "cancelled",
        restPaidMinor: restPaid * (priceMinor - depositMinor),
      }),
    ]),
  );
}

/** Packages of a maker's shares of a purchase of which something holds. */
const shares = (id: string, which: ReturnType<typeof sql>) => sql<number>`coalesce((
  select sum(s.packages) from ${lotShare} s join ${purchaseDelivery} d on d.lot_id = s.lot_id
  where d.purchase_id = ${id} and s.artisan_id = ${ofMaker} and ${which}), 0)::int`;
