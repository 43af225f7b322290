import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { badgeEvidence } from "#db/schema/badges.ts";
import { badge } from "#db/schema/provenance.ts";
import { badgeTags } from "#features/badges/commands/badge-tags.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { suspend } from "#features/badges/commands/suspend-badge.ts";
import { labelsHold } from "#features/badges/queries/label-records.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Suspends the badges that rest on a certificate of a label which no longer holds for what they are about, nor does a renewal of it.
 * Nobody reinstates by itself: an officer does.
 */
export const followLabel = defineCommand({
  name: "badges.follow-label",
  input: z.strictObject({ certificateId: idSchema("labelCertificate") }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input, actor, now }) => {
    const rows = await tx
      .select({ id: badge.id })
      .from(badge)
      .innerJoin(badgeEvidence, eq(badgeEvidence.badgeId, badge.id))
      .where(and(eq(badge.state, "active"), eq(badgeEvidence.recordId, input.certificateId)))
      .orderBy(badge.id);
    const stale: string[] = [];
    let suspended = 0;
    for (const { id } of rows) {
      const locked = await lockBadge(tx, id);
      if (!locked || (await labelsHold(tx, [input.certificateId], locked.pieceId, now))) continue;
      if (!(await suspend(tx, locked, "under_review", { actor, now }))) continue;
      suspended += 1;
      stale.push(...(await badgeTags(tx, locked)));
    }
    return { suspended, tags: stale };
  },
  audit: ({ input, output }) =>
    output.suspended > 0 ? { object: input.certificateId, detail: { suspended: output.suspended } } : null,
  invalidates: ({ output }) => output.tags,
});
