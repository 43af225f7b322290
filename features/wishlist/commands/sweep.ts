import "server-only";
import { and, isNotNull, lt } from "drizzle-orm";
import { z } from "zod";
import { keptPiece } from "#db/schema/index.ts";
import { guestDays } from "#features/wishlist/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Forgets what browsers kept more than 180 days ago. Accounts keep theirs. */
export const sweep = defineCommand({
  name: "wishlist.sweep",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const before = new Date(now.getTime() - guestDays * 86_400_000);
    await tx.delete(keptPiece).where(and(isNotNull(keptPiece.visitorHash), lt(keptPiece.keptAt, before)));
  },
  audit: null,
});
