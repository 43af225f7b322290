import "server-only";
import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { badgeEvidence } from "#db/schema/badges.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { evidenceAtMost, evidenceFields } from "#features/badges/schema.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Adds a file that lies sealed in the private store to a proposal. `sha256` is of the bytes the officer sent. */
export const addBadgeFile = defineCommand({
  name: "badges.add-file",
  input: evidenceFields.extend({
    badgeId: idSchema("badge"),
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  errors: ["BADGE_NOT_PROPOSED", "BADGE_EVIDENCE_FULL"],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => mayKeepBadges(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (resource.state !== "proposed") fail("BADGE_NOT_PROPOSED");
    const [held] = await tx
      .select({ n: count() })
      .from(badgeEvidence)
      .where(eq(badgeEvidence.badgeId, resource.id));
    if ((held?.n ?? 0) >= evidenceAtMost) fail("BADGE_EVIDENCE_FULL");
    const { chamberId } = resource;
    await addDocument(tx, input.file, { chamberId, uploadedBy: actor.userId });
    const id = newId("badgeEvidence");
    await tx.insert(badgeEvidence).values({
      ...{ id, badgeId: resource.id, chamberId, kind: "file", title: input.title, datedOn: input.datedOn },
      ...{ documentId: input.file.id, sha256: input.sha256, addedBy: actor.userId, createdAt: now },
    });
    await noteEvent(tx, resource, "evidence_added", { actor, now });
    return { evidenceId: id };
  },
  audit: ({ input, output }) => ({
    object: input.badgeId,
    detail: { evidence: output.evidenceId, sha256: input.sha256 },
  }),
});
