import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { pieceImage } from "#db/schema/catalogue.ts";
import { privateStorage, storage } from "#lib/adapters/storage/index.ts";

type Dropped = { storageKey: string; files: readonly string[]; originalKey: string | null };

/** Removes a photograph's files; done again it finds nothing to do. Throws AdapterError when a store fails. */
export async function dropPhoto({ storageKey, files, originalKey }: Dropped): Promise<void> {
  if (originalKey) await privateStorage().delete(originalKey);
  // No two uploads share a name. A row still names it when an upload was written although its answer got lost, or in seeded data.
  const shown = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx.select({ id: pieceImage.id }).from(pieceImage).where(eq(pieceImage.storageKey, storageKey)).limit(1),
  );
  if (shown.length > 0) return;
  for (const file of files) await storage().delete(file);
}
