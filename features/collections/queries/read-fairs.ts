import "server-only";
import { and, asc, eq, gte, isNull, ne, or } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { publishedFair } from "#db/schema/published-fairs.ts";
import type { FairChoice } from "#features/collections/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Fairs that a collection of this owner may be tied to: the owner's own and the national ones that are announced and not over on
 * `day`, and the one it is tied to already, whenever that was.
 */
export function readFairs(
  tx: Tx,
  chamberId: Id<"chamber"> | null,
  tied: Id<"fair"> | null,
  day: string,
): Promise<FairChoice[]> {
  const { id, slug, title, startsOn, endsOn, state } = publishedFair;
  const own = chamberId
    ? or(isNull(publishedFair.chamberId), eq(publishedFair.chamberId, chamberId))
    : isNull(publishedFair.chamberId);
  const coming = and(own, gte(endsOn, day));
  return tx
    .select({ id, slug, title, startsOn, endsOn })
    .from(publishedFair)
    .where(and(ne(state, "cancelled"), tied ? or(coming, eq(id, tied)) : coming))
    .orderBy(asc(startsOn), asc(id))
    .limit(50);
}
