import "server-only";
import { inArray } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { user } from "#db/schema/identity.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Name and town of makers, whether or not they are shown to whoever reads: what is read of them is. */
export async function makersOf(tx: Tx, ids: readonly Id<"artisan">[]) {
  if (ids.length === 0) return new Map<Id<"artisan">, { name: object; town: object }>();
  const rows = await asProduct(tx, () =>
    tx
      .select({ id: artisan.id, name: artisan.name, town: artisan.town })
      .from(artisan)
      .where(inArray(artisan.id, [...new Set(ids)])),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names of officers, as the chamber's pages say them. */
export async function officersOf(tx: Tx, ids: readonly (Id<"user"> | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await asProduct(tx, () =>
    tx.select({ id: user.id, name: user.name, email: user.email }).from(user).where(inArray(user.id, wanted)),
  );
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email]));
}
