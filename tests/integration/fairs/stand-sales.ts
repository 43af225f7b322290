import { randomUUID } from "node:crypto";
import { sellAtTable, undoSale } from "#features/fairs/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeOpenStand } from "#tests/factories/fairs.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import type { PieceInput } from "#tests/factories/pieces.ts";
import { db, makeStocked, query } from "#tests/integration/checkout/world.ts";

/** A maker with an open stand and a piece, who sells it over the table. */
export async function openTable(onHand = 1, over: PieceInput = {}) {
  const made = await makeStocked(onHand, over);
  const maker = actorOf(await makeUser(db), [{ role: "artisan", artisanId: made.artisanId }]);
  const stand = await makeOpenStand(db, made.artisanId);
  const form = (how: "cash" | "card", sku = made.sku, formKey: string = randomUUID()) => ({
    ...{ applicationId: stand.applicationId, sku, how, formKey },
    ...{ locale: "fr" as const, email: "", seen: "MAD 45000" },
  });
  const sell = async (how: "cash" | "card") =>
    unwrap(await sellAtTable({ actor: maker }, form(how))).saleId as Id<"standSale">;
  const undo = (saleId: Id<"standSale">) => undoSale({ actor: maker }, { saleId });
  return { ...made, maker, stand, form, sell, undo };
}

/** The purchase and the order behind a sale, once there is one. */
export async function boughtOf(saleId: Id<"standSale">) {
  const [row] = await query<{ checkoutId: Id<"checkout">; orderId: Id<"order">; code: string }>(
    `select s.checkout_id as "checkoutId", o.id as "orderId", s.code from stand_sale s
     left join artisan_order o on o.checkout_id = s.checkout_id where s.id = $1`,
    [saleId],
  );
  if (!row) throw new Error("no sale");
  return row;
}
