import "server-only";
import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { skillEvidence } from "#db/schema/skills.ts";
import { takeUpload } from "#features/sell/index.ts";
import { lockFile, type SkillFileRow } from "#features/skills/commands/lock-file.ts";
import { ownSkills } from "#features/skills/policy.ts";
import {
  addAttestationInput,
  addPieceInput,
  evidenceAtMost,
  fileInput,
  paperWords,
} from "#features/skills/schema.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

type Shown = Partial<typeof skillEvidence.$inferInsert> &
  Pick<typeof skillEvidence.$inferInsert, "kind" | "title">;

/** Adds to a draft. Throws SKILL_SENT once it was sent, EVIDENCE_FULL beyond the most a file may show. */
async function add(tx: Tx, file: SkillFileRow, shown: Shown, at: Date) {
  if (file.state !== "draft") throw new Refusal("SKILL_SENT");
  const [held] = await tx.select({ n: count() }).from(skillEvidence).where(eq(skillEvidence.fileId, file.id));
  if ((held?.n ?? 0) >= evidenceAtMost) throw new Refusal("EVIDENCE_FULL");
  const id = newId("skillEvidence");
  await tx
    .insert(skillEvidence)
    .values({ ...shown, id, fileId: file.id, chamberId: file.chamberId, createdAt: at });
  return { evidenceId: id };
}

const keptFile = z.custom<KeptFile>(
  (value) => typeof value === "object" && value !== null && "sealedKey" in value,
);

const errors = ["SKILL_SENT", "EVIDENCE_FULL", "EVIDENCE_PIECE"] as const;

/** Shows a piece of the maker's. Refusals: EVIDENCE_PIECE for one that is not theirs or shown already. */
export const addPiece = defineCommand({
  name: "skills.add-piece",
  input: addPieceInput,
  errors,
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => ownSkills(actor, resource.artisanId),
  handler: async ({ tx, input, resource: file, now, fail }) => {
    const [own] = await tx
      .select({ id: piece.id, serial: piece.serial })
      .from(piece)
      .where(and(eq(piece.id, input.pieceId), eq(piece.artisanId, file.artisanId)));
    if (!own) return fail("EVIDENCE_PIECE");
    const [shown] = await tx
      .select({ id: skillEvidence.id })
      .from(skillEvidence)
      .where(and(eq(skillEvidence.fileId, file.id), eq(skillEvidence.pieceId, own.id)));
    if (shown) fail("EVIDENCE_PIECE");
    return add(tx, file, { kind: "piece", title: own.serial, pieceId: own.id }, now);
  },
  audit: ({ input, output }) => ({ object: input.fileId, detail: output }),
});

/** What somebody who knows says of the maker's work, with their name and the day. */
export const addAttestation = defineCommand({
  name: "skills.add-attestation",
  input: addAttestationInput,
  errors,
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => ownSkills(actor, resource.artisanId),
  handler: ({ tx, input: { title, saidBy, datedOn }, resource, now }) =>
    add(tx, resource, { kind: "attestation", title, saidBy, datedOn }, now),
  audit: ({ input, output }) => ({ object: input.fileId, detail: output }),
});

/** A paper or a photograph that lies sealed in the private store. */
export const addPaper = defineCommand({
  name: "skills.add-paper",
  input: fileInput.extend({
    ...paperWords.shape,
    file: keptFile,
  }),
  errors,
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => ownSkills(actor, resource.artisanId),
  handler: async ({ tx, input, resource: file, actor, now }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { artisanId, chamberId } = file;
    await addDocument(tx, input.file, { artisanId, chamberId, uploadedBy: actor.userId });
    return add(tx, file, { kind: "paper", title: input.title, documentId: input.file.id }, now);
  },
  audit: ({ input, output }) => ({ object: input.fileId, detail: output }),
});

/**
 * A short film of the hands at work that lies sealed in the private store: sent whole, or in parts under an id of the phone's. Refusals besides:
 * UPLOAD_MISSING where its parts have not all arrived.
 */
export const addFilm = defineCommand({
  name: "skills.add-film",
  input: fileInput.extend({
    ...paperWords.shape,
    film: z.union([z.strictObject({ uploadId: z.uuid() }), keptFile]),
  }),
  errors: [...errors, "UPLOAD_MISSING"],
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => ownSkills(actor, resource.artisanId),
  handler: async ({ tx, input: { film, title }, resource: file, actor, now }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { artisanId, chamberId } = file;
    const kept =
      "uploadId" in film
        ? ((await takeUpload(
            tx,
            actor.userId,
            { clientId: film.uploadId, kinds: ["film"] },
            now,
          )) as KeptFile)
        : film;
    await addDocument(tx, kept, { artisanId, chamberId, uploadedBy: actor.userId });
    return add(tx, file, { kind: "film", title, documentId: kept.id }, now);
  },
  audit: ({ input, output }) => ({ object: input.fileId, detail: output }),
});
