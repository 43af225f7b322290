import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder, payable, payoutLine, sellerBalance } from "#db/schema/index.ts";
import { earningStatus } from "#features/ledger/domain/earning-status.ts";
import { ownEarnings } from "#features/ledger/policy.ts";
import { type Earnings, earningsInput } from "#features/ledger/schema.ts";
import { payoutHeld } from "#features/register/schema.ts";
import { dayInMorocco, monthsUntil } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What a maker has earned: what is due, when and why not yet, order by order, the newest 100. */
export const myEarnings = defineQuery({
  name: "ledger.my-earnings",
  input: earningsInput,
  handler: async ({ tx, input, now }): Promise<Earnings | null> => {
    const { artisanId } = input;
    const [maker] = await tx.select().from(artisan).where(eq(artisan.id, artisanId));
    if (!maker) return null;
    const [balance] = await tx.select().from(sellerBalance).where(eq(sellerBalance.artisanId, artisanId));
    const rows = await tx
      .select({ order: artisanOrder, payable, paidAt: payoutLine.answeredAt, line: payoutLine.state })
      .from(payable)
      .innerJoin(artisanOrder, eq(artisanOrder.id, payable.orderId))
      .leftJoin(payoutLine, eq(payoutLine.id, payable.payoutLineId))
      .where(eq(payable.artisanId, artisanId))
      .orderBy(desc(artisanOrder.createdAt))
      .limit(100);
    const held = payoutHeld(maker.state);
    return {
      dueMinor: (balance?.payableMinor ?? 0) + (balance?.shippingMinor ?? 0),
      owedMinor: balance?.receivableMinor ?? 0,
      transitMinor: await inTransit(tx, artisanId),
      rows: rows.map(({ order, payable: own, paidAt, line }) => {
        const leftMinor = own.amountMinor - own.takenBackMinor - own.nettedMinor;
        const isAtDoor = order.method === "cash_on_delivery";
        const isCash = order.method === "cash_at_stand" && order.state !== "cancelled";
        return {
          orderId: order.id,
          number: order.number,
          placedAt: order.createdAt.toISOString(),
          goodsMinor: order.madItemsMinor,
          shippingMinor: order.madShippingMinor,
          commissionMinor: order.commissionMinor,
          vatMinor: order.commissionVatMinor,
          fundMinor: order.fundMinor,
          takenBackMinor: own.takenBackMinor,
          nettedMinor: own.nettedMinor,
          leftMinor,
          state: own.state,
          status: earningStatus(
            { state: own.state, leftMinor, eligibleAt: own.eligibleAt, isAtDoor, isCash },
            { held, at: now },
          ),
          eligibleAt: own.eligibleAt?.toISOString() ?? null,
          paidAt: line === "confirmed" ? (paidAt?.toISOString() ?? null) : null,
        };
      }),
      months: await lastMonths(tx, artisanId, now),
    };
  },
  policy: (actor, { input }) => ownEarnings(actor, input.artisanId),
});

async function inTransit(tx: Tx, artisanId: Id<"artisan">): Promise<number> {
  const [row] = await tx
    .select({ sum: sql<number>`coalesce(sum(${payoutLine.amountMinor}), 0)`.mapWith(Number) })
    .from(payoutLine)
    .where(sql`${payoutLine.artisanId} = ${artisanId} and ${payoutLine.state} in ('batched', 'sent')`);
  return row?.sum ?? 0;
}

async function lastMonths(tx: Tx, artisanId: Id<"artisan">, at: Date): Promise<Earnings["months"]> {
  const month = (column: unknown) => sql<string>`to_char(morocco_day(${column}), 'YYYY-MM')`;
  const earned = await tx
    .select({
      month: month(payable.createdAt),
      sum: sql<number>`sum(${payable.amountMinor} - ${payable.takenBackMinor})`.mapWith(Number),
    })
    .from(payable)
    .where(eq(payable.artisanId, artisanId))
    .groupBy(sql`1`);
  const paid = await tx
    .select({
      month: month(payoutLine.answeredAt),
      sum: sql<number>`sum(${payoutLine.amountMinor})`.mapWith(Number),
    })
    .from(payoutLine)
    .where(sql`${payoutLine.artisanId} = ${artisanId} and ${payoutLine.state} = 'confirmed'`)
    .groupBy(sql`1`);
  return monthsUntil(dayInMorocco(at).slice(0, 7), 6).map((name) => ({
    month: name,
    earnedMinor: earned.find((row) => row.month === name)?.sum ?? 0,
    paidMinor: paid.find((row) => row.month === name)?.sum ?? 0,
  }));
}
