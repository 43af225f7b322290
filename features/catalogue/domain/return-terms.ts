/** Days in which a buyer may send a piece back without a reason, by the law of where they live. */
export type ReturnTerms = { countries: readonly string[]; days: number };

/**
 * Countries are ISO 3166-1 alpha-2. Sources: law 31-08 (Morocco), article 36: seven days; directive 2011/83/EU,
 * article 9: fourteen days. Elsewhere the buyer's own law decides and nothing is promised here.
 */
export const returnTerms: readonly ReturnTerms[] = [
  { countries: ["MA"], days: 7 },
  {
    countries: [
      ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"],
      ...["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
    ],
    days: 14,
  },
];
