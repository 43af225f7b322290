import "server-only";
import { and, eq, or, sql } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { badge } from "#db/schema/provenance.ts";
import { badgeTags } from "#features/badges/commands/badge-tags.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { suspend } from "#features/badges/commands/suspend-badge.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Suspends the badges of a maker who no longer agrees to be shown by name, and of their pieces. They are off the public pages already;
 * this takes their credentials along. Nobody reinstates by itself: an officer does, once the maker agrees again.
 */
export const followMaker = defineCommand({
  name: "badges.follow-maker",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: artisan.id, isPublic: artisan.isPublic })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId))
      .for("share");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: maker, actor, now }) => {
    if (maker.isPublic) return { suspended: 0, tags: [] };
    const ofPiece = sql`${badge.pieceId} in (select ${piece.id} from ${piece} where ${piece.artisanId} = ${maker.id})`;
    const rows = await tx
      .select({ id: badge.id })
      .from(badge)
      .where(and(eq(badge.state, "active"), or(eq(badge.artisanId, maker.id), ofPiece)))
      .orderBy(badge.id);
    const stale: string[] = [];
    let suspended = 0;
    for (const { id } of rows) {
      const locked = await lockBadge(tx, id);
      if (!locked || !(await suspend(tx, locked, "consent_withdrawn", { actor, now }))) continue;
      suspended += 1;
      stale.push(...(await badgeTags(tx, locked)));
    }
    return { suspended, tags: stale };
  },
  audit: ({ resource, output }) =>
    output.suspended > 0 ? { object: resource.id, detail: { suspended: output.suspended } } : null,
  invalidates: ({ output }) => output.tags,
});
