import "server-only";
import { sql } from "drizzle-orm";
import { together } from "#db/pipeline.ts";
import { checkout, checkoutLine, checkoutParcel, hold } from "#db/schema/index.ts";
import { lockOwnLines, readOwnCode } from "#features/cart/index.ts";
import { maySendTo } from "#features/catalogue/index.ts";
import { checkMethod, methodErrors, openMethod } from "#features/checkout/commands/open-method.ts";
import { smallestPurchase } from "#features/checkout/domain/floor.ts";
import { asLine, asParcel, usesOf } from "#features/checkout/domain/frozen-rows.ts";
import { type GiftOffer, giftErrors } from "#features/checkout/domain/gift.ts";
import { lockShelves } from "#features/checkout/queries/lock-shelves.ts";
import { priceBasket } from "#features/checkout/queries/price-basket.ts";
import { readBasket } from "#features/checkout/queries/read-basket.ts";
import { asGift, asSeen, startCheckoutInput } from "#features/checkout/schema.ts";
import { phoneOfCheckout, sealAddress } from "#features/orders/index.ts";
import { payCurrency } from "#features/pricing/schema.ts";
import { buyerHash, lockOffers, reserveUses } from "#features/promotions/index.ts";
import { holdUnits } from "#features/stock/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * First half of buying: locks shelves and pieces, reads prices, stock and rules again, locks the exchange quote in force, promises
 * the units, writes the checkout and opens its way to pay: for a card the first attempt with its idempotency key, whose session is
 * opened after the commit.
 * Refusals: CART_EMPTY, NOT_FOR_SALE { skus }, OUT_OF_STOCK { skus }, NOT_SHIPPABLE { skus }, NO_TARIFF, QUOTE_TOO_OLD when the
 * currency has no quote that may be used any more, TOTAL_TOO_SMALL { minor, currency }, TOTAL_CHANGED { minor, currency } when
 * what the buyer was shown is not what they would be charged, those of a gift (domain/gift.ts), and those of `checkMethod` and `openMethod`.
 */
export const reserve = defineCommand({
  name: "checkout.reserve",
  input: startCheckoutInput,
  errors: [
    ...(["CART_EMPTY", "NOT_FOR_SALE", "OUT_OF_STOCK", "NOT_SHIPPABLE", "NO_TARIFF"] as const),
    ...(["QUOTE_TOO_OLD", "TOTAL_TOO_SMALL", "TOTAL_CHANGED"] as const),
    ...methodErrors,
    ...giftErrors,
  ],
  load: async ({ tx, actor }) => {
    const [own, code] = await together([lockOwnLines(tx, actor), readOwnCode(tx, actor)]);
    const skus = own.map((line) => line.sku);
    // In this order: what is read of the basket's lines is read when shelves and pieces are locked.
    const [, lines] = await together([lockShelves(tx, skus), readBasket(tx, own)]);
    return { lines, code };
  },
  policy: (actor) => (actor.kind === "system" ? "forbid" : "allow"),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    const { lines, code } = resource;
    if (lines.length === 0 || actor.kind === "system") return fail("CART_EMPTY");
    const withdrawn = lines.filter((line) => !line.isForSale).map((line) => line.sku);
    if (withdrawn.length > 0) fail("NOT_FOR_SALE", { skus: withdrawn });
    const gone = lines.filter((line) => line.free < line.quantity).map((line) => line.sku);
    if (gone.length > 0) fail("OUT_OF_STOCK", { skus: gone });
    const stuck = lines.filter((line) => !maySendTo(line.restriction, input.country)).map((line) => line.sku);
    if (stuck.length > 0) fail("NOT_SHIPPABLE", { skus: stuck });

    const { terms: _terms, seen, locale, email, note, giftNote, currency: chosen, ...rest } = input;
    const { service, duties, method = "card", fundChoice, fundAmount, fundCraft, ...address } = rest;
    const pieceIds = lines.map((line) => line.pieceId);
    const buyer = buyerHash(email);
    const choice = {
      ...{ code, buyer },
      country: input.country,
      currency: payCurrency(input.country, chosen ?? null),
      service: service ?? ("standard" as const),
      payDuties: duties === "paid",
      gift: asGift({ fundChoice, fundAmount, fundCraft }),
    };
    const [, priced] = await together([
      // Behind this, what is left of a promotion is left for this purchase.
      lockOffers(tx, pieceIds, code),
      priceBasket(tx, lines, choice, dayInMorocco(now)),
    ]);
    if (typeof priced === "string") return fail(priced);
    if (priced.giftProblem) fail(priced.giftProblem, giftLimits(priced.giftOffer));
    // Nobody gives at a door: a courier would collect it parcel by parcel, and no order is the gift's.
    if (priced.gift && method === "cash_on_delivery") fail("GIFT_AT_DOOR");
    const { totals, quote, gift } = priced;
    const { total } = totals;
    if (seen && seen !== asSeen(total)) fail("TOTAL_CHANGED", total);
    const least = smallestPurchase(total.currency);
    if (totals.items.minor < least.minor) fail("TOTAL_TOO_SMALL", least);

    await checkMethod(tx, { method, country: input.country, phone: input.phone, total, pieceIds }, now);

    const missing = await holdUnits(tx, lines);
    if (missing.length > 0) fail("OUT_OF_STOCK", { skus: missing });

    const id = newId("checkout");
    const visitorHash = actor.visitorHash ?? null;
    const shares = totals.parcels.flatMap((parcel) => parcel.lines);
    const sold = priced.lines.map((line) => asLine(id, line, shares));
    // The checkout leaves first: everything else refers to it.
    const number = numberOf(
      tx
        .insert(checkout)
        .values({
          id,
          number: nextNumber(now),
          visitorHash,
          userId: actor.kind === "person" ? actor.userId : null,
          locale,
          email,
          address: sealAddress(address, phoneOfCheckout(id)),
          note: note ?? null,
          giftNote: giftNote ?? null,
          method,
          service: priced.service,
          currency: total.currency,
          exchangeQuoteId: quote?.id ?? null,
          perDirham: quote?.perDirham ?? null,
          itemsMinor: totals.items.minor,
          shippingMinor: totals.shipping.minor,
          duties: priced.duties,
          dutiesMinor: totals.duties.minor,
          dutyEstimate: priced.estimate,
          fundGiftMinor: totals.gift.minor,
          fundGiftMadMinor: gift?.mad.minor ?? 0,
          fundGiftCraftId: gift?.craft.craftId ?? null,
          totalMinor: total.minor,
          termsAcceptedAt: now,
          createdAt: now,
        })
        .returning({ number: checkout.number }),
    );
    await together([
      number,
      openMethod(tx, { id, number, method, phone: input.phone, visitorHash }, now),
      tx.insert(checkoutLine).values(sold),
      tx.insert(hold).values(lines.map(({ sku, quantity }) => ({ checkoutId: id, sku, quantity }))),
      tx.insert(checkoutParcel).values(totals.parcels.map((parcel) => asParcel(id, parcel))),
    ]);
    // One that was given meanwhile may be used up already: the buyer is shown the total anew.
    if (!(await reserveUses(tx, id, buyer, usesOf(priced.lines, totals.parcels))))
      fail("TOTAL_CHANGED", total);
    return { checkoutId: id, pieceIds };
  },
  audit: ({ output }) => ({ object: output.checkoutId }),
  invalidates: ({ output }) => output.pieceIds.map(tags.piece),
});

async function numberOf(written: PromiseLike<{ number: string }[]>): Promise<string> {
  const [row] = await written;
  if (!row) throw new Error("the checkout was not written");
  return row.number;
}

const giftLimits = (offer: GiftOffer | null) =>
  offer ? { least: offer.least.minor, most: offer.most.minor, currency: offer.least.currency } : undefined;

/** `S26-1042`: year and a running number with gaps. For people to read out; never authority. */
function nextNumber(now: Date) {
  return sql<string>`${`S${String(now.getUTCFullYear()).slice(2)}-`}::text || nextval('order_number')`;
}
