import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attempt, cart, checkout, checkoutLine, checkoutParcel, hold } from "#db/schema/index.ts";
import { maySendTo } from "#features/catalogue/index.ts";
import { holdUnits } from "#features/checkout/commands/hold-stock.ts";
import { sessionMinutes, smallestPurchase } from "#features/checkout/domain/floor.ts";
import { priceCheckout } from "#features/checkout/domain/totals.ts";
import { lockShelves } from "#features/checkout/queries/lock-shelves.ts";
import { type BasketLine, readBasket } from "#features/checkout/queries/read-basket.ts";
import { readCommission, readTariff } from "#features/checkout/queries/read-rates.ts";
import { startCheckoutInput } from "#features/checkout/schema.ts";
import { phoneOfCheckout, sealAddress } from "#features/orders/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { zoneOf } from "#lib/places/countries.ts";

/**
 * First half of buying: locks shelves and pieces, reads prices, stock and rules again, promises the units, writes the checkout and the first
 * attempt with its idempotency key. The payment session is opened after the commit.
 * Refusals: CART_EMPTY, NOT_FOR_SALE { skus }, OUT_OF_STOCK { skus }, NOT_SHIPPABLE { skus }, NO_TARIFF,
 * TOTAL_TOO_SMALL { minor }.
 */
export const reserve = defineCommand({
  name: "checkout.reserve",
  input: startCheckoutInput,
  errors: ["CART_EMPTY", "NOT_FOR_SALE", "OUT_OF_STOCK", "NOT_SHIPPABLE", "NO_TARIFF", "TOTAL_TOO_SMALL"],
  load: async ({ tx, actor }) => {
    if (actor.kind === "system" || !actor.visitorHash) return { visitorHash: null, lines: [] };
    // The basket's row is the lock against a double click.
    await tx.select({ id: cart.id }).from(cart).where(eq(cart.visitorHash, actor.visitorHash)).for("update");
    await lockShelves(tx, actor.visitorHash);
    return { visitorHash: actor.visitorHash, lines: await readBasket(tx, actor.visitorHash) };
  },
  policy: (actor) => (actor.kind === "system" ? "forbid" : "allow"),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    const { lines, visitorHash } = resource;
    if (lines.length === 0 || !visitorHash) return fail("CART_EMPTY");
    const withdrawn = lines.filter((line) => !line.isForSale).map((line) => line.sku);
    if (withdrawn.length > 0) fail("NOT_FOR_SALE", { skus: withdrawn });
    const gone = lines.filter((line) => line.free < line.quantity).map((line) => line.sku);
    if (gone.length > 0) fail("OUT_OF_STOCK", { skus: gone });
    const stuck = lines.filter((line) => !maySendTo(line.restriction, input.country)).map((line) => line.sku);
    if (stuck.length > 0) fail("NOT_SHIPPABLE", { skus: stuck });

    const day = dayInMorocco(now);
    const tariff = await readTariff(tx, zoneOf(input.country), "MAD", day);
    const totals = priceCheckout(lines, tariff, await readCommission(tx, day), "MAD");
    if (!totals) return fail("NO_TARIFF");
    if (totals.items.minor < smallestPurchase.minor)
      fail("TOTAL_TOO_SMALL", { minor: smallestPurchase.minor });

    const missing = await holdUnits(tx, lines);
    if (missing.length > 0) fail("OUT_OF_STOCK", { skus: missing });

    const id = newId("checkout");
    const { terms: _terms, locale, email, note, ...address } = input;
    await tx.insert(checkout).values({
      id,
      number: await nextNumber(tx, now),
      visitorHash,
      userId: actor.kind === "person" ? actor.userId : null,
      locale,
      email,
      address: sealAddress(address, phoneOfCheckout(id)),
      note: note ?? null,
      currency: "MAD",
      itemsMinor: totals.items.minor,
      shippingMinor: totals.shipping.minor,
      totalMinor: totals.total.minor,
      termsAcceptedAt: now,
      createdAt: now,
    });
    await tx.insert(checkoutLine).values(lines.map((line) => asCheckoutLine(id, line)));
    await tx.insert(hold).values(lines.map(({ sku, quantity }) => ({ checkoutId: id, sku, quantity })));
    await tx.insert(checkoutParcel).values(
      totals.parcels.map((parcel) => ({
        checkoutId: id,
        artisanId: parcel.artisanId,
        itemsMinor: parcel.items.minor,
        shippingMinor: parcel.shipping.minor,
        commissionMinor: parcel.commission.minor,
        leadDays: parcel.leadDays,
      })),
    );
    const expiresAt = new Date(now.getTime() + sessionMinutes * 60_000);
    await tx.insert(attempt).values({ checkoutId: id, n: 1, idempotencyKey: `cs:${id}:1`, expiresAt });
    return { checkoutId: id, pieceIds: lines.map((line) => line.pieceId) };
  },
  audit: ({ output }) => ({ object: output.checkoutId }),
  invalidates: ({ output }) => output.pieceIds.map(tags.piece),
});

const asCheckoutLine = (checkoutId: ReturnType<typeof newId<"checkout">>, line: BasketLine) => ({
  checkoutId,
  sku: line.sku,
  pieceId: line.pieceId,
  artisanId: line.artisanId,
  quantity: line.quantity,
  unitMinor: line.unit.minor,
  title: line.title,
});

/** `S26-1042`: year and a running number with gaps. For people to read out; never authority. */
async function nextNumber(tx: Tx, now: Date): Promise<string> {
  const { rows } = (await tx.execute(sql`select nextval('order_number') as n`)) as unknown as {
    rows: { n: string }[];
  };
  return `S${String(now.getUTCFullYear()).slice(2)}-${rows[0]?.n}`;
}
