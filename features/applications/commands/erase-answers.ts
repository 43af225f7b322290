import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { application, applicationCraft } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import type { FileRow } from "#features/applications/commands/load-file.ts";
import { shredDocuments } from "#features/vault/index.ts";

/**
 * Takes everything out of a file that somebody answered or brought, and leaves that there was one: its number, chamber,
 * kind and dates. The file must be withdrawn in the same transaction.
 */
export async function eraseAnswers(tx: Tx, file: FileRow, why: "withdrawn" | "retention", at: Date) {
  await tx
    .update(application)
    .set({
      ...{ name: null, email: null, accountEmail: null, town: null, sealedAddress: null },
      ...{ sealedCin: null, cinIndex: null, sealedPhone: null, phoneIndex: null },
      ...{ organisationName: null, organisationNumber: null, membersCount: null, supervisorNumber: null },
      ...{ practiceSince: null, diplomaTitle: null, diplomaYear: null, registryNumber: null, story: null },
      stepsDone: [],
      updatedAt: at,
    })
    .where(eq(application.id, file.id));
  await tx.delete(applicationCraft).where(eq(applicationCraft.applicationId, file.id));
  await shredDocuments(tx, eq(document.applicationId, file.id), why, at);
  await tx.execute(sql`select forget_identity(${file.id})`);
}
