import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { attempt, checkout } from "#db/schema/checkout.ts";
import { refund } from "#db/schema/ledger.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makePaidCheckout } from "#tests/factories/checkouts.ts";
import type { MadePiece } from "#tests/factories/pieces.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { stableId } from "#tests/factories/stable-id.ts";
import { words } from "#tests/factories/words.ts";

/** A paid purchase of one piece, with a refund that is due. */
export async function sell(
  db: Database,
  piece: MadePiece,
  userId: Id<"user"> | undefined,
  visitorHash: string,
) {
  const key = `authorisation ${piece.sku}`;
  const checkoutId = await db.transaction(async (tx) => {
    await makeTariffs(tx);
    await makeCommission(tx);
    return makePaidCheckout(tx, {
      key,
      ...(userId ? { userId } : {}),
      email: "shopper@example.test",
      locale: "fr",
      address: { name: "Example", phone: "+212600000000", line1: "1 Example", city: "Rabat", country: "MA" },
      lines: [
        {
          sku: piece.sku,
          pieceId: piece.id,
          artisanId: piece.artisanId,
          quantity: 1,
          unitMinor: piece.priceMinor,
          title: words("Bowl"),
          weightGrams: 900,
          leadDays: 0,
        },
      ],
      parts: [{ artisanId: piece.artisanId, paidAt: new Date("2026-05-01T10:00:00Z"), steps: [] }],
    });
  });
  await db.update(checkout).set({ visitorHash }).where(eq(checkout.id, checkoutId));
  const [first] = await db.select().from(attempt).where(eq(attempt.checkoutId, checkoutId));
  const refundId = newId("refund");
  await db.insert(refund).values({
    id: refundId,
    checkoutId,
    paymentIntent: "pi_authorisation",
    reason: "requested",
    currency: "MAD",
    amountMinor: 100,
  });
  if (!first) throw new Error("a checkout has an attempt");
  return {
    checkoutId,
    orderId: stableId("order", `${key} ${piece.artisanId}`),
    attemptId: first.id,
    refundId,
    paymentIntent: `pi_demo_${checkoutId.slice(4)}`,
  };
}
