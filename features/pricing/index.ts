export { chooseVisitor } from "#features/pricing/http/choose-visitor.ts";
export { readPrices, readQuotes } from "#features/pricing/queries/read-prices.ts";
export type * from "#features/pricing/schema.ts";
export { type VisitorChoice, visitorChoice } from "#features/pricing/visitor.ts";
