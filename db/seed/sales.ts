import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { receivingAccount } from "#db/schema/methods.ts";
import type { OrderData } from "#db/seed/data/types.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { makePaidCheckout } from "#tests/factories/checkouts.ts";
import {
  makeCommission,
  makeCustomsLimit,
  makeDutyRules,
  makeQuotes,
  makeTariffs,
} from "#tests/factories/rates.ts";
import { stableId, stableNumber, stableSerial } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

/** The rates everything is priced with. */
export async function seedRates(tx: Tx): Promise<void> {
  await makeCommission(tx);
  await makeTariffs(tx);
  await makeDutyRules(tx);
  await makeCustomsLimit(tx);
  await makeQuotes(tx, dayInMorocco(now()));
  await tx.insert(receivingAccount).values({
    ...{
      holder: "حساب للعرض · Compte de démonstration",
      bank: "بنك المثال · Banque Exemple",
      rib: "0".repeat(24),
    },
    ...{
      validFrom: "2026-01-01",
      source: "Demonstration: no bank keeps this account",
      isDemonstration: true,
    },
  });
}

/** Paid orders, oldest first, each moved to the state its steps end in. */
export async function seedOrders(tx: Tx, data: Dataset, at: At): Promise<void> {
  // Sales and refunds are the product's own work: makers' balances show themselves to nobody else.
  await tx.execute(sql`select set_config('app.kind', 'system', true)`);
  const dayOf = (order: OrderData) => Math.min(...order.parts.map((part) => part.steps[0]?.day ?? 0));
  for (const order of [...data.orders].sort((a, b) => dayOf(a) - dayOf(b)))
    await seedOrder(tx, data, order, at);
}

async function seedOrder(tx: Tx, data: Dataset, order: OrderData, at: At): Promise<void> {
  const { key, buyer, locale, address, note } = order;
  const person =
    buyer.kind === "person" ? data.people.find((known) => known.key === buyer.personKey) : undefined;
  const email = buyer.kind === "guest" ? buyer.email : person?.email;
  if (!email) throw new Error(`${key} is of nobody`);
  // Paid at the door, an order begins with its buyer's yes.
  const isAtDoor = order.parts.every((part) => part.steps[0]?.state === "confirmed");
  const first = isAtDoor ? "confirmed" : "paid";
  // A steady time of day for each order, and some minutes between steps of one day.
  const hour = -stableNumber(key, 540);
  await makePaidCheckout(tx, {
    key,
    email,
    locale,
    address,
    ...(note ? { note } : {}),
    ...(order.giftDirhams ? { giftMinor: order.giftDirhams * 100 } : {}),
    ...(isAtDoor ? { isAtDoor } : {}),
    ...(person ? { userId: stableId("user", person.key) } : {}),
    lines: order.parts.flatMap((part) =>
      part.lines.map((line) => {
        const piece = data.pieces.find((known) => known.key === line.pieceKey);
        if (!piece) throw new Error(`${key} names ${line.pieceKey}, which is no piece`);
        if (piece.artisanKey !== part.artisanKey)
          throw new Error(`${line.pieceKey} is not of ${part.artisanKey}`);
        return {
          sku: `${stableSerial(piece.key)}-1`,
          pieceId: stableId("piece", piece.key),
          artisanId: stableId("artisan", piece.artisanKey),
          quantity: line.quantity,
          unitMinor: piece.priceMinor,
          title: piece.title,
          weightGrams: piece.weightGrams,
          leadDays: piece.availability.kind === "made_to_order" ? piece.availability.leadDays : 0,
        };
      }),
    ),
    parts: order.parts.map((part) => {
      const [paid, ...steps] = part.steps;
      if (paid?.state !== first) throw new Error(`${key} does not begin with its payment`);
      return {
        artisanId: stableId("artisan", part.artisanKey),
        paidAt: at(paid.day, hour),
        steps: steps.map(({ state, day }, n) => ({ state, at: at(day, hour + 11 * (n + 1)) })),
        ...(part.refundMinor === undefined ? {} : { refundMinor: part.refundMinor }),
      };
    }),
  });
}
