import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { pieceImage } from "#db/schema/catalogue.ts";
import { credential } from "#db/schema/provenance.ts";
import { privateStorage, storage } from "#lib/adapters/storage/index.ts";
import type { Id } from "#lib/ids/ids.ts";

type Dropped = {
  storageKey: string;
  files: readonly string[];
  originalKey: string | null;
  recordFile?: string | null | undefined;
  pieceId?: Id<"piece"> | undefined;
};

/**
 * Removes a photograph's files; done again it finds nothing to do. What a signed record names stays: its digest could not be
 * checked otherwise. Throws AdapterError when a store fails.
 */
export async function dropPhoto(dropped: Dropped): Promise<void> {
  const { storageKey, files, originalKey, recordFile, pieceId } = dropped;
  if (originalKey) await privateStorage().delete(originalKey);
  // No two uploads share a name. A row still names it when an upload was written although its answer got lost, or in seeded data.
  const shown = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx.select({ id: pieceImage.id }).from(pieceImage).where(eq(pieceImage.storageKey, storageKey)).limit(1),
  );
  if (shown.length > 0) return;
  const kept = recordFile && pieceId && (await isRecorded(pieceId, recordFile)) ? recordFile : null;
  const gone = new Set(recordFile ? [...files, recordFile] : files);
  for (const file of gone) if (file !== kept) await storage().delete(file);
}

/** True when a record of the piece, in force or not, names the file. */
async function isRecorded(pieceId: Id<"piece">, file: string): Promise<boolean> {
  const rows = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ id: credential.id })
      .from(credential)
      .where(and(eq(credential.pieceId, pieceId), sql`strpos(${credential.document}::text, ${file}) > 0`))
      .limit(1),
  );
  return rows.length > 0;
}
