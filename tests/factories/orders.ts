import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { artisanOrder, type OrderState } from "#db/schema/orders.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { MadeArtisan } from "#tests/factories/artisans.ts";
import { makePaidCheckout } from "#tests/factories/checkouts.ts";
import { type MadePiece, makePiece } from "#tests/factories/pieces.ts";
import { stableId } from "#tests/factories/stable-id.ts";
import { words } from "#tests/factories/words.ts";

/** The road of an order that nothing goes wrong with. */
const road: readonly OrderState[] = ["accepted", "packed", "shipped", "delivered"];

export type MadeOrder = {
  id: Id<"order">;
  number: string;
  checkoutId: Id<"checkout">;
  buyerEmail: string;
  sku: string;
};

/**
 * A paid order of a piece of a maker (one unit unless told otherwise), brought along the road up to `state`. `paidAt` is now unless told otherwise; the promise
 * to the buyer counts from there. Needs the tariffs and the commission (factories/rates.ts).
 */
export async function makeOrder(
  db: Database,
  maker: Pick<MadeArtisan, "id" | "craftIds">,
  {
    state = "paid",
    paidAt = new Date(),
    locale = "fr",
    quantity = 1,
    availability = "stock",
    country = "MA",
    piece: given,
  }: {
    state?: OrderState;
    paidAt?: Date;
    locale?: "ar" | "fr" | "en";
    quantity?: number;
    availability?: "stock" | "made_to_order";
    country?: string;
    /** One of the maker's own; a new one unless it is given. */
    piece?: MadePiece;
  } = {},
): Promise<MadeOrder> {
  const [craftId] = maker.craftIds;
  if (!craftId) throw new Error("a maker has a craft");
  const piece = given ?? (await makePiece(db, { artisanId: maker.id, craftId, availability, onHand: 3 }));
  const key = newId("order");
  const buyerEmail = `buyer.${key.slice(-10)}@example.test`;
  const steps = road
    .slice(0, road.indexOf(state) + 1)
    .map((step, n) => ({ state: step, at: new Date(paidAt.getTime() + (n + 1) * 60_000) }));
  const checkoutId = await db.transaction((tx) =>
    makePaidCheckout(tx, {
      key,
      email: buyerEmail,
      locale,
      address: {
        name: "Acheteuse Exemple",
        phone: "+212600000000",
        line1: "1, rue de l'Exemple",
        city: "Rabat",
        country,
      },
      lines: [
        {
          sku: piece.sku,
          pieceId: piece.id,
          artisanId: maker.id,
          quantity,
          unitMinor: piece.priceMinor,
          title: words("Bowl"),
          weightGrams: 900,
          leadDays: 0,
        },
      ],
      parts: [{ artisanId: maker.id, paidAt, steps }],
    }),
  );
  const id = stableId("order", `${key} ${maker.id}`);
  const [row] = await db
    .select({ number: artisanOrder.number })
    .from(artisanOrder)
    .where(eq(artisanOrder.id, id));
  return { id, number: row?.number ?? "", checkoutId, buyerEmail, sku: piece.sku };
}
