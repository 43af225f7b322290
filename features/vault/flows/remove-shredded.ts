import "server-only";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { document } from "#db/schema/vault.ts";
import { storedKeys } from "#features/vault/domain/film.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { now } from "#lib/clock.ts";

const batch = 200;

/** Removes the bytes of shredded files, oldest first, and notes it. Returns how many. Throws AdapterError when the store fails. */
export async function removeShredded(): Promise<number> {
  let removed = 0;
  for (;;) {
    const left = await withActorSettings(database(), { kind: "system" }, (tx) =>
      tx
        .select({
          id: document.id,
          storageKey: document.storageKey,
          mediaType: document.mediaType,
          size: document.size,
        })
        .from(document)
        .where(and(isNotNull(document.shreddedAt), isNull(document.removedAt)))
        .orderBy(asc(document.shreddedAt))
        .limit(batch),
    );
    if (left.length === 0) return removed;
    for (const { id, ...file } of left) {
      for (const key of storedKeys(file)) await privateStorage().delete(key);
      await withActorSettings(database(), { kind: "system" }, (tx) =>
        tx.update(document).set({ removedAt: now() }).where(eq(document.id, id)),
      );
      removed += 1;
    }
  }
}
