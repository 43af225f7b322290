import "server-only";
import { readReturnRule, readTariffs } from "#features/showcase/queries/read-tariffs.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";

/** Delivery prices and days to send a piece back in force today, the same for every piece. */
export async function readSaleTerms() {
  const of = [tags.prices()];
  const [tariffs, returns] = await Promise.all([cached(readTariffs, {}, of), cached(readReturnRule, {}, of)]);
  return { tariffs, returns };
}
