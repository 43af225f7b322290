import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import { appeal, application } from "#db/schema/applications.ts";
import { type DocumentMedia, document } from "#db/schema/vault.ts";
import { type DocumentOwner, mayViewDocument, readsFiles } from "#features/vault/policy.ts";
import { isPaper } from "#features/vault/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Everything needed to open a document for one look, and whether the look is marked with who looks. */
export type DocumentView = {
  id: string;
  storageKey: string;
  sealedKey: string;
  mediaType: DocumentMedia;
  /** Bytes, opened. */
  size: number;
  isMarked: boolean;
};

/**
 * Lets somebody look at a private file once. Identity papers ask the officer for a fresh second factor, and every look of
 * an officer at one is an entry in the audit chain.
 */
export const viewDocument = defineCommand({
  name: "vault.view-document",
  input: z.strictObject({ documentId: idSchema("document") }),
  errors: ["STEP_UP_REQUIRED"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({
        id: document.id,
        kind: document.kind,
        storageKey: document.storageKey,
        sealedKey: document.sealedKey,
        mediaType: document.mediaType,
        size: document.size,
        chamberId: document.chamberId,
        artisanId: document.artisanId,
        applicantUserId: application.applicantUserId,
        isAppealed: sql<boolean>`exists (select 1 from ${appeal}
          where ${appeal.applicationId} = ${document.applicationId} and ${appeal.level} = 'federation')`,
      })
      .from(document)
      .leftJoin(application, eq(application.id, document.applicationId))
      .where(and(eq(document.id, input.documentId), isNotNull(document.sealedKey)));
    return row ?? null;
  },
  policy: (actor, { resource }) => mayViewDocument(actor, resource),
  handler: async ({ resource, actor, now, fail }): Promise<DocumentView> => {
    const byOfficer = readsFiles(actor, resource satisfies DocumentOwner);
    if (byOfficer && isPaper(resource.kind) && !isSteppedUp(actor, now)) fail("STEP_UP_REQUIRED");
    const { id, storageKey, sealedKey, mediaType, size } = resource;
    return { id, storageKey, sealedKey: sealedKey ?? "", mediaType, size, isMarked: byOfficer };
  },
  audit: ({ resource, output }) =>
    output.isMarked && isPaper(resource.kind)
      ? { object: resource.id, detail: { kind: resource.kind } }
      : null,
});
