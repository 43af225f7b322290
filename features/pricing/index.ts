export { recordQuote } from "#features/pricing/commands/record-quote.ts";
export { pricesIn } from "#features/pricing/domain/quotes.ts";
export { chooseVisitor } from "#features/pricing/http/choose-visitor.ts";
export { listQuotes } from "#features/pricing/queries/list-quotes.ts";
export { readPrices, readQuotes } from "#features/pricing/queries/read-prices.ts";
export { readRates, readSetPrices } from "#features/pricing/queries/read-rates.ts";
export { deliveriesOf, readTerms } from "#features/pricing/queries/read-terms.ts";
export type * from "#features/pricing/schema.ts";
export { type VisitorChoice, visitorChoice } from "#features/pricing/visitor.ts";
