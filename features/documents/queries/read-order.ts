import "server-only";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { DeliveryAddress } from "#db/schema/checkout.ts";
import { artisan, artisanOrder, orderLine, refund, refundLine } from "#db/schema/index.ts";
import type { SoldLine } from "#features/documents/domain/amounts.ts";
import type { AddressFacts } from "#features/documents/domain/facts.ts";
import { openAddress, phoneOfOrder } from "#features/orders/index.ts";
import { standingEffects } from "#features/register/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An address as papers print it: name, lines with the town, country, phone. */
export function addressFacts({
  name,
  line1,
  line2,
  postalCode,
  city,
  country,
  phone,
}: DeliveryAddress): AddressFacts {
  const place = [postalCode, city].filter(Boolean).join(" ");
  return { name, lines: [line1, line2 ?? "", place].filter(Boolean), country, phone };
}

/** An order as papers are made of it, with what went back of each line so far. Null for what the actor may not see. */
export async function readOrder(tx: Tx, orderId: Id<"order">) {
  const [row] = await tx
    .select({
      order: artisanOrder,
      maker: artisan.name,
      chamberId: artisan.chamberId,
      standing: artisan.state,
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .where(eq(artisanOrder.id, orderId));
  if (!row) return null;
  const back = await tx
    .select({
      refundId: refundLine.refundId,
      orderLineId: refundLine.orderLineId,
      part: refundLine.part,
      // What the platform bore out of goodwill lowers no seller's price.
      amountMinor: sql<number>`${refundLine.amountMinor} - ${refundLine.borneMinor}`.mapWith(Number),
      madMinor: refundLine.madMinor,
    })
    .from(refundLine)
    .innerJoin(refund, eq(refund.id, refundLine.refundId))
    .where(and(eq(refundLine.orderId, orderId), ne(refund.state, "failed")));
  const lines = await tx
    .select()
    .from(orderLine)
    .where(inArray(orderLine.orderId, [orderId]))
    .orderBy(orderLine.sku);
  const sum = (of: (typeof back)[number][], what: "amountMinor" | "madMinor") =>
    of.reduce((total, part) => total + part[what], 0);
  const part = (name: "shipping" | "duties") => back.filter((entry) => entry.part === name);
  return {
    ...row.order,
    maker: row.maker,
    chamberId: row.chamberId,
    /** False once the maker was struck off: their chamber brings the parcel then. */
    makerBrings: standingEffects[row.standing].openOrders === "maker",
    to: addressFacts(openAddress(row.order.shipTo, phoneOfOrder(row.order.id))),
    lines: lines.map((line): SoldLine => {
      const own = back.filter((entry) => entry.orderLineId === line.id);
      return { ...line, refundedMinor: sum(own, "amountMinor"), refundedMadMinor: sum(own, "madMinor") };
    }),
    shippingBackMinor: sum(part("shipping"), "amountMinor"),
    shippingBackMadMinor: sum(part("shipping"), "madMinor"),
    dutiesBackMinor: sum(part("duties"), "amountMinor"),
    refunds: [...new Set(back.map((entry) => entry.refundId as string))].sort(),
  };
}

export type ReadOrder = NonNullable<Awaited<ReturnType<typeof readOrder>>>;
