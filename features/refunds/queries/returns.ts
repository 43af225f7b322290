import "server-only";
import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder, orderLine, returnLine, returnRequest } from "#db/schema/index.ts";
import { dealsForChamber, readsReturn, settlesReturn } from "#features/refunds/policy.ts";
import { returnInput } from "#features/refunds/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { type Money, money, sum, times } from "#lib/money/money.ts";

type Row = typeof returnRequest.$inferSelect;

/** A return as the maker, the chamber and the federation see it: nobody's address is in it. Instants are ISO strings. */
export type ReturnDto = Pick<
  Row,
  | "id"
  | "state"
  | "artisanId"
  | "chamberId"
  | "reason"
  | "note"
  | "inspectionNote"
  | "withheldReason"
  | "contestNote"
  | "settlementNote"
  | "buyerPaysPostage"
> & {
  number: string;
  maker: LocalizedText;
  lines: { title: LocalizedText; quantity: number }[];
  /** What the units cost their buyer. */
  goods: Money;
  withheld: Money;
  askedAt: string;
  sendBy: string;
  receivedAt: string | null;
};

async function readReturns(tx: Tx, where: SQL | undefined): Promise<ReturnDto[]> {
  const seen = await tx
    .select({ id: returnRequest.id })
    .from(returnRequest)
    .where(where)
    .orderBy(desc(returnRequest.createdAt))
    .limit(200);
  const ids = seen.map(({ id }) => id);
  if (ids.length === 0) return [];
  // Who sees a return sees what it is about, though not the order itself.
  return asProduct(tx, async () => {
    const rows = await tx
      .select({ back: returnRequest, order: artisanOrder, maker: artisan.name })
      .from(returnRequest)
      .innerJoin(artisanOrder, eq(artisanOrder.id, returnRequest.orderId))
      .innerJoin(artisan, eq(artisan.id, returnRequest.artisanId))
      .where(inArray(returnRequest.id, ids))
      .orderBy(desc(returnRequest.createdAt));
    const lines = await tx
      .select({ line: returnLine, title: orderLine.title, unit: orderLine.unitMinor })
      .from(returnLine)
      .innerJoin(orderLine, eq(orderLine.id, returnLine.orderLineId))
      .where(inArray(returnLine.returnId, ids));
    return rows.map(({ back, order, maker }) => {
      const own = lines.filter(({ line }) => line.returnId === back.id);
      const { id, state, artisanId, chamberId, reason, note, inspectionNote, withheldReason } = back;
      const { contestNote, settlementNote, buyerPaysPostage } = back;
      return {
        ...{ id, state, artisanId, chamberId, reason, note, inspectionNote, withheldReason },
        ...{ contestNote, settlementNote, buyerPaysPostage },
        number: order.number,
        maker,
        lines: own.map(({ line, title }) => ({ title, quantity: line.quantity })),
        goods: sum(
          own.map(({ line, unit }) => times(money(unit, order.currency), line.quantity)),
          order.currency,
        ),
        withheld: money(back.withheldMinor, order.currency),
        askedAt: back.createdAt.toISOString(),
        sendBy: back.sendBy.toISOString(),
        receivedAt: back.receivedAt?.toISOString() ?? null,
      };
    });
  });
}

/** One return, for whoever deals with it. */
export const getReturn = defineQuery({
  name: "refunds.get-return",
  input: returnInput,
  handler: async ({ tx, input }) => (await readReturns(tx, eq(returnRequest.id, input.returnId)))[0] ?? null,
  policy: readsReturn,
});

/** What comes back to the workshops the actor acts for. */
export const listMakersReturns = defineQuery({
  name: "refunds.list-makers-returns",
  input: z.strictObject({}),
  handler: async ({ tx, actor }) => {
    const own = artisanIdsOf(actor);
    return own.length === 0 ? [] : readReturns(tx, inArray(returnRequest.artisanId, own));
  },
  policy: (actor) => (artisanIdsOf(actor).length > 0 ? "allow" : "forbid"),
});

/** What comes back to the makers of a chamber. */
export const listChambersReturns = defineQuery({
  name: "refunds.list-chambers-returns",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: ({ tx, input }) => readReturns(tx, eq(returnRequest.chamberId, input.chamberId)),
  policy: (actor, { input }) => dealsForChamber(actor, input.chamberId),
});

/** What buyers object to, for the federation: waiting, and settled. */
export const listContested = defineQuery({
  name: "refunds.list-contested",
  input: z.strictObject({}),
  handler: ({ tx }) => readReturns(tx, and(inArray(returnRequest.state, ["contested", "settled"]))),
  policy: settlesReturn,
});
