export { getOffers } from "#features/catalogue/queries/get-offers.ts";
export type { CartOfferDto } from "#features/catalogue/schema.ts";
