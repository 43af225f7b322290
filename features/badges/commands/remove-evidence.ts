import "server-only";
import { and, eq } from "drizzle-orm";
import { badgeEvidence } from "#db/schema/badges.ts";
import { document } from "#db/schema/vault.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { badgeIdInput } from "#features/badges/schema.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes evidence out of a proposal again; a file is shredded with it. What a signed badge rests on stays. */
export const removeBadgeEvidence = defineCommand({
  name: "badges.remove-evidence",
  input: badgeIdInput.extend({ evidenceId: idSchema("badgeEvidence") }),
  errors: ["BADGE_NOT_PROPOSED"],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => mayKeepBadges(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (resource.state !== "proposed") fail("BADGE_NOT_PROPOSED");
    const [gone] = await tx
      .delete(badgeEvidence)
      .where(and(eq(badgeEvidence.id, input.evidenceId), eq(badgeEvidence.badgeId, resource.id)))
      .returning({ documentId: badgeEvidence.documentId });
    if (!gone) return { removed: false };
    if (gone.documentId) await shredDocuments(tx, eq(document.id, gone.documentId), "withdrawn", now);
    await noteEvent(tx, resource, "evidence_removed", { actor, now });
    return { removed: true };
  },
  audit: ({ input, output }) =>
    output.removed ? { object: input.badgeId, detail: { evidence: input.evidenceId } } : null,
});
