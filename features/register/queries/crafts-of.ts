import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanCraft } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Names of makers' crafts, by maker. */
export async function craftsOf(
  tx: Tx,
  ids: readonly Id<"artisan">[],
): Promise<Map<Id<"artisan">, LocalizedText[]>> {
  const found = new Map<Id<"artisan">, LocalizedText[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .select({ artisanId: artisanCraft.artisanId, name: craft.name })
    .from(artisanCraft)
    .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
    .where(inArray(artisanCraft.artisanId, [...ids]))
    .orderBy(asc(craft.key));
  for (const { artisanId, name } of rows) found.set(artisanId, [...(found.get(artisanId) ?? []), name]);
  return found;
}
