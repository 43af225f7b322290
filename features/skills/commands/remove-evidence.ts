import "server-only";
import { and, eq } from "drizzle-orm";
import { skillEvidence } from "#db/schema/skills.ts";
import { document } from "#db/schema/vault.ts";
import { lockFile } from "#features/skills/commands/lock-file.ts";
import { ownSkills } from "#features/skills/policy.ts";
import { removeEvidenceInput } from "#features/skills/schema.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes something out of a draft; a paper is shredded. Refusals: SKILL_SENT. */
export const removeEvidence = defineCommand({
  name: "skills.remove-evidence",
  input: removeEvidenceInput,
  errors: ["SKILL_SENT"],
  load: ({ tx, input }) => lockFile(tx, input.fileId),
  policy: (actor, { resource }) => ownSkills(actor, resource.artisanId),
  handler: async ({ tx, input, resource: file, now, fail }) => {
    if (file.state !== "draft") fail("SKILL_SENT");
    const [gone] = await tx
      .delete(skillEvidence)
      .where(and(eq(skillEvidence.id, input.evidenceId), eq(skillEvidence.fileId, file.id)))
      .returning({ documentId: skillEvidence.documentId });
    if (gone?.documentId) await shredDocuments(tx, eq(document.id, gone.documentId), "withdrawn", now);
  },
  audit: ({ input }) => ({ object: input.fileId, detail: { evidence: input.evidenceId } }),
});
