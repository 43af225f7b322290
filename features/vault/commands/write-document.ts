import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { document } from "#db/schema/vault.ts";
import type { KeptFile } from "#features/vault/flows/keep-file.ts";
import type { Id } from "#lib/ids/ids.ts";

type Owner = {
  chamberId: Id<"chamber">;
  applicationId?: Id<"application">;
  artisanId?: Id<"artisan">;
  visitId?: Id<"visit">;
  position?: number;
  uploadedBy: Id<"user">;
};

/** Writes the row of a kept file, inside the command of whoever adds it. */
export async function addDocument(tx: Tx, file: KeptFile, owner: Owner): Promise<Id<"document">> {
  await tx.insert(document).values({ ...file, ...owner });
  return file.id;
}

/**
 * Shreds documents: their keys are forgotten, so that neither the store nor a backup of it can be read again. The bytes
 * themselves are removed by the nightly job. Returns how many there were.
 */
export async function shredDocuments(
  tx: Tx,
  which: SQL | undefined,
  why: "replaced" | "withdrawn" | "retention" | "erasure",
  at: Date,
): Promise<number> {
  const rows = await tx
    .update(document)
    .set({ sealedKey: null, shreddedAt: at, shreddedWhy: why })
    .where(and(which, isNull(document.shreddedAt)))
    .returning({ id: document.id });
  return rows.length;
}

/** Gives the documents of an application to the maker it became. */
export async function carryDocuments(
  tx: Tx,
  applicationId: Id<"application">,
  artisanId: Id<"artisan">,
): Promise<void> {
  await tx.update(document).set({ artisanId }).where(eq(document.applicationId, applicationId));
}
