import "server-only";
import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craftBody } from "#db/schema/bodies.ts";
import type { BodyLevel } from "#features/bodies/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Bodies that one of a level can be part of: a provincial body belongs to a regional one of its own chamber, a regional one to
 * a national one. A body that has ended takes nobody in.
 */
export async function parentsFor(
  tx: Tx,
  level: BodyLevel,
  chamberId: Id<"chamber"> | null,
): Promise<{ id: Id<"body">; name: LocalizedText; trade: LocalizedText }[]> {
  if (level === "national") return [];
  const above =
    level === "provincial" && chamberId
      ? and(eq(craftBody.level, "regional"), eq(craftBody.chamberId, chamberId))
      : and(eq(craftBody.level, "national"), isNull(craftBody.chamberId));
  return tx
    .select({ id: craftBody.id, name: craftBody.name, trade: craftBody.trade })
    .from(craftBody)
    .where(and(above, ne(craftBody.state, "dissolved")))
    .orderBy(asc(craftBody.createdAt));
}
