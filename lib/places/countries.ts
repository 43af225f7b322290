/** Where a parcel goes, as tariffs know it. */
export const deliveryZones = ["national", "europe", "world"] as const;
export type DeliveryZone = (typeof deliveryZones)[number];

/** Countries parcels go to, by delivery zone (ISO 3166-1 alpha-2). Names come from the reader's language. */
const byZone = {
  national: ["MA"],
  europe: [
    "AT",
    "BE",
    "BG",
    "CH",
    "CY",
    "CZ",
    "DE",
    "DK",
    "EE",
    "ES",
    "FI",
    "FR",
    "GB",
    "GR",
    "HR",
    "HU",
    "IE",
    "IT",
    "LT",
    "LU",
    "LV",
    "MT",
    "NL",
    "NO",
    "PL",
    "PT",
    "RO",
    "SE",
    "SI",
    "SK",
  ],
  world: ["AE", "AU", "CA", "JP", "KW", "NZ", "QA", "SA", "SG", "TN", "TR", "US"],
} as const;

export type Country = (typeof byZone)[DeliveryZone][number];

export const countries = [
  ...byZone.national,
  ...byZone.europe,
  ...byZone.world,
] as const satisfies readonly Country[];

export function zoneOf(country: Country): DeliveryZone {
  if ((byZone.national as readonly string[]).includes(country)) return "national";
  return (byZone.europe as readonly string[]).includes(country) ? "europe" : "world";
}

/** True for a code of a country we deliver to. */
export function isCountry(value: unknown): value is Country {
  return (countries as readonly unknown[]).includes(value);
}
