import "server-only";
import { currentContext } from "#features/identity/index.ts";
import { deliveryServices, type Tariff, tariffHistory } from "#features/shipping/domain/tariffs.ts";
import { listTariffs } from "#features/shipping/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { deliveryZones } from "#lib/places/countries.ts";

export type Search = { zone?: string | string[]; service?: string | string[] };

/** Where the form of a new tariff begins: the zone and service of its address, and what holds there today. */
export async function readNewTariff(search: Search) {
  const zone = deliveryZones.find((one) => one === search.zone) ?? "national";
  const service = deliveryServices.find((one) => one === search.service) ?? "standard";
  const today = dayInMorocco(now());
  const tariffs = unwrap(await listTariffs(await currentContext(), {}));
  const current: Tariff | null = tariffHistory(tariffs, { zone, service }, today).now;
  return { zone, service, current, today };
}
