import { restrictionOrder } from "#features/catalogue/domain/screen.ts";
import type { OfferDto, Restriction } from "#features/catalogue/schema.ts";
import { type DeliveryZone, deliveryZones } from "#lib/places/countries.ts";

export type ZoneDelivery = {
  zone: DeliveryZone;
  /** Cheapest delivery of the options that may go there; null where none may, or no tariff is recorded. */
  delivery: OfferDto["deliveries"][number] | null;
  /** Options differ: the price is the lowest. */
  from: boolean;
  /** Why nothing goes there; null where something does. */
  blocked: Exclude<Restriction, "none"> | null;
  /** Some options go there and some do not. */
  partly: boolean;
};

const reasons = restrictionOrder.filter((known) => known !== "none");

const goesTo = (restriction: Restriction, zone: DeliveryZone) =>
  restriction === "none" || (zone === "national" && restriction !== "not_shippable");

/** Where a piece can be sent and what that costs, zone by zone: the same rule as `maySendTo`, for a whole zone. */
export function zoneDeliveries(offers: readonly OfferDto[]): ZoneDelivery[] {
  return deliveryZones.map((zone) => {
    const going = offers.filter(({ restriction }) => goesTo(restriction, zone));
    const found = going.flatMap(({ deliveries }) => deliveries.filter((one) => one.zone === zone));
    const byPrice = found.toSorted((a, b) => minorOf(a) - minorOf(b));
    const [cheapest, dearest] = [byPrice[0] ?? null, byPrice.at(-1)];
    // Of several reasons the mildest is said: it is the one a buyer can still do something about.
    const why = reasons.find((known) => offers.some((offer) => offer.restriction === known)) ?? null;
    return {
      zone,
      delivery: cheapest,
      from: Boolean(cheapest && dearest && minorOf(cheapest) !== minorOf(dearest)),
      blocked: going.length === 0 ? why : null,
      partly: going.length > 0 && going.length < offers.length,
    };
  });
}

const minorOf = (one: OfferDto["deliveries"][number]) => one.prices[0]?.minor ?? 0;
