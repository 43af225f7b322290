import "server-only";
import { and, asc, inArray, lte } from "drizzle-orm";
import { z } from "zod";
import { badge } from "#db/schema/provenance.ts";
import { badgeTags } from "#features/badges/commands/badge-tags.ts";
import { moveBadge } from "#features/badges/commands/move-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const batch = 200;

/**
 * Notes badges that have run out, so that pages kept in a cache, and what pieces are found by, say so too. Pages read fresh say it from
 * the moment it is so. Credentials end by their own date. Answers whether there may be more.
 */
export const expireBadges = defineCommand({
  name: "badges.expire-badges",
  input: z.strictObject({}),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, actor, now }) => {
    const over = await tx
      .select()
      .from(badge)
      .where(and(inArray(badge.state, ["active", "suspended"]), lte(badge.expiresAt, now)))
      .orderBy(asc(badge.id))
      .limit(batch)
      .for("update");
    const stale: string[] = [];
    for (const row of over) {
      // That it was suspended stays: what else rests on it goes on resting.
      await moveBadge(tx, row, "expired");
      await noteEvent(tx, row, "expired", { actor, now });
      stale.push(...(await badgeTags(tx, row)));
    }
    return { expired: over.length, more: over.length === batch, tags: [...new Set(stale)] };
  },
  audit: ({ output }) =>
    output.expired > 0 ? { object: "badge", detail: { expired: output.expired } } : null,
  invalidates: ({ output }) => output.tags,
});
