import "server-only";
import type { Tx } from "#db/client.ts";
import type { DeliveryService } from "#db/schema/checkout.ts";
import { parcelPrice } from "#features/pricing/schema.ts";
import {
  type DutiableLine,
  estimateParcel,
  isPrepayable,
} from "#features/shipping/domain/estimate-duties.ts";
import { deliveryServices, type Tariff, tariffHistory } from "#features/shipping/domain/tariffs.ts";
import { readCharges } from "#features/shipping/queries/read-charges.ts";
import { readTariffs } from "#features/shipping/queries/read-tariffs.ts";
import type { DeliveryQuote, ServiceQuote } from "#features/shipping/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { sum } from "#lib/money/money.ts";
import { type Country, zoneOf } from "#lib/places/countries.ts";

export type ParcelToSend = { artisanId: Id<"artisan">; grams: number; lines: readonly DutiableLine[] };

type Wanted = {
  country: Country;
  /** ISO date: tariffs and charges of that day. */
  day: string;
  /** What `tariffsTo` says for the same country and day. */
  tariffs: readonly Tariff[];
  parcels: readonly ParcelToSend[];
  /** Tax on entry is taken on delivery too: which service it is reckoned with. The first that is offered unless said. */
  service?: DeliveryService;
};

/** The tariffs to a country on a day (ISO date), for `quoteDelivery`: they need nothing of the parcels. */
export function tariffsTo(tx: Tx, country: Country, day: string): Promise<Tariff[]> {
  return readTariffs(tx, { zone: zoneOf(country), day });
}

/** What it costs to send parcels, by every service that carries all of them, and what the country is estimated to ask. */
export async function quoteDelivery(tx: Tx, wanted: Wanted): Promise<DeliveryQuote> {
  const { country, day, parcels, tariffs } = wanted;
  const zone = zoneOf(country);
  const services = deliveryServices.flatMap((service): ServiceQuote[] => {
    const tariff = tariffHistory(tariffs, { zone, service }, day).now;
    const priced = parcels.flatMap(({ artisanId, grams }) => {
      const found = tariff && parcelPrice(tariff.steps, grams);
      return found ? [{ artisanId, ...found }] : [];
    });
    return tariff && priced.length === parcels.length
      ? [{ service, carrier: tariff.carrier, parcels: priced }]
      : [];
  });
  const chosen = services.find(({ service }) => service === wanted.service) ?? services[0];
  return { services, ...(await estimateOf(tx, wanted, chosen)) };
}

async function estimateOf(
  tx: Tx,
  { country, day, parcels }: Wanted,
  chosen: ServiceQuote | undefined,
): Promise<Pick<DeliveryQuote, "duties" | "prepay">> {
  const charges = country === "MA" || !chosen ? null : await readCharges(tx, country, day);
  if (!charges || !chosen) return { duties: null, prepay: false };
  const parts = parcels.flatMap(({ artisanId, lines }) => {
    const shipping = chosen.parcels.find((parcel) => parcel.artisanId === artisanId)?.price;
    return shipping ? estimateParcel(charges, { artisanId, lines, shipping }) : [];
  });
  const total = sum(
    parts.map((part) => part.amount),
    "MAD",
  );
  return { duties: { parts, total }, prepay: isPrepayable(charges, parts) };
}
