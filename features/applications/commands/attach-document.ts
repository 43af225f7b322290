import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import { type FileRow, isOpen, lockFile } from "#features/applications/commands/load-file.ts";
import { filesAtMost, roomFor } from "#features/applications/domain/slots.ts";
import { mayFill } from "#features/applications/policy.ts";
import { ruleValue } from "#features/rules/index.ts";
import { kindRuleKey } from "#features/rules/schema.ts";
import { addDocument, type KeptFile, shredDocuments } from "#features/vault/index.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Adds a picture that lies sealed in the private store to a file. Where there is room for one only, or `replaces` names
 * one, the picture before it is shredded.
 */
export const attachDocument = defineCommand({
  name: "applications.attach-document",
  input: z.strictObject({
    applicationId: idSchema("application"),
    replaces: idSchema("document").optional(),
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
  }),
  errors: ["APPLICATION_CLOSED", "DOCUMENT_NOT_ASKED", "TOO_MANY_FILES", "SLOT_FULL"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayFill(actor, resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { file } = input;
    if (!isOpen(resource.state)) fail("APPLICATION_CLOSED");
    if (!(await isAsked(tx, resource, file.kind, now))) fail("DOCUMENT_NOT_ASKED");
    const live = await liveDocuments(tx, resource.id);
    const same = live.filter(({ kind }) => kind === file.kind);
    const replaced = roomFor(file.kind) === 1 ? same[0] : same.find(({ id }) => id === input.replaces);
    if (!replaced && live.length >= filesAtMost) fail("TOO_MANY_FILES");
    if (!replaced && same.length >= roomFor(file.kind)) fail("SLOT_FULL");
    if (replaced) await shredDocuments(tx, eq(document.id, replaced.id), "replaced", now);
    await addDocument(tx, file, {
      chamberId: resource.chamberId,
      applicationId: resource.id,
      position: replaced?.position ?? firstFree(same.map(({ position }) => position)),
      uploadedBy: actor.userId,
    });
    await tx.update(application).set({ updatedAt: now }).where(eq(application.id, resource.id));
    return { documentId: file.id, replaced: replaced?.id ?? null };
  },
  audit: ({ input, resource, output }) => ({
    object: resource.id,
    detail: { document: output.documentId, kind: input.file.kind, replaced: output.replaced },
  }),
});

/** Whether the kind's rule asks for such a picture; an officer's form of consent belongs to every assisted file. */
async function isAsked(tx: Tx, file: FileRow, kind: KeptFile["kind"], at: Date): Promise<boolean> {
  if (kind === "consent_form") return file.assistedBy !== null;
  return file.kind !== null && (await ruleValue(tx, kindRuleKey(file.kind), at)).documents.includes(kind);
}

export function liveDocuments(tx: Tx, applicationId: Id<"application">) {
  return tx
    .select({ id: document.id, kind: document.kind, position: document.position })
    .from(document)
    .where(
      and(eq(document.applicationId, applicationId), isNull(document.visitId), isNull(document.shreddedAt)),
    );
}

function firstFree(taken: readonly number[]): number {
  let position = 0;
  while (taken.includes(position)) position += 1;
  return position;
}
