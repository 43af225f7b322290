import type { Restriction } from "#db/schema/catalogue.ts";

/** From the freest to the strictest. Selling through Sanad, `export_permit` and `national_only` both stay inside Morocco. */
export const restrictionOrder = [
  "none",
  "export_permit",
  "national_only",
  "not_shippable",
] as const satisfies readonly Restriction[];

const rank = (restriction: Restriction) => restrictionOrder.indexOf(restriction);

/** The stricter of several; `none` of none. */
export function strictest(...given: readonly Restriction[]): Restriction {
  return given.reduce<Restriction>((most, next) => (rank(next) > rank(most) ? next : most), "none");
}

/**
 * Whether an option may be sold to a country (ISO 3166-1 alpha-2). What needs a permit is not sold abroad: no permit can be
 * asked for while somebody pays. What cannot be sent at all is not sold anywhere.
 */
export function maySendTo(restriction: Restriction, country: string): boolean {
  if (restriction === "none") return true;
  return restriction !== "not_shippable" && country === "MA";
}

/** What a piece is screened by. `antiqueYears` is the dated rule `antique.age`; years are of the Gregorian calendar. */
export type Screened = {
  /** The craft may not leave the country at all: traditional rifles. */
  craftStaysHome: boolean;
  hasProtectedMaterial: boolean;
  /** Null for new work. */
  madeYear: number | null;
  thisYear: number;
  antiqueYears: number;
};

/** Old enough for the rule; a piece whose year reaches the age this year counts already. */
export function isAntique({ madeYear, thisYear, antiqueYears }: Screened): boolean {
  return madeYear !== null && thisYear - madeYear >= antiqueYears;
}

/** The least restriction that a piece must have, whatever its maker says. */
export function screen(piece: Screened): Restriction {
  return strictest(
    piece.craftStaysHome ? "national_only" : "none",
    piece.hasProtectedMaterial ? "export_permit" : "none",
    isAntique(piece) ? "export_permit" : "none",
  );
}
