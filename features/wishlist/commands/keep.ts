import "server-only";
import { eq } from "drizzle-orm";
import { keptPiece } from "#db/schema/index.ts";
import { publishedPiece } from "#db/schema/published.ts";
import { moveToAccount } from "#features/wishlist/commands/move-to-account.ts";
import { anyKeeper } from "#features/wishlist/policy.ts";
import { ownSerials } from "#features/wishlist/queries/own-list.ts";
import { keptAtMost, serialInput } from "#features/wishlist/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Keeps a piece on the account, or on the browser of somebody who has not signed in. Kept twice, it is kept once. Answers every
 * serial on the list. Refusal: WISHLIST_FULL.
 */
export const keep = defineCommand({
  name: "wishlist.keep",
  input: serialInput,
  errors: ["WISHLIST_FULL"],
  load: async ({ tx, input }) => {
    const [piece] = await tx
      .select({ id: publishedPiece.id })
      .from(publishedPiece)
      .where(eq(publishedPiece.serial, input.serial));
    return piece ?? null;
  },
  policy: anyKeeper,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    await moveToAccount(tx, actor);
    const before = await ownSerials(tx, actor);
    if (before.includes(input.serial)) return { serials: before };
    if (before.length >= keptAtMost) fail("WISHLIST_FULL");
    await tx
      .insert(keptPiece)
      .values({ ...ownerOf(actor), pieceId: resource.id, keptAt: now })
      .onConflictDoNothing();
    return { serials: [input.serial, ...before] };
  },
  audit: null,
});

function ownerOf(actor: Actor): { userId: Id<"user"> } | { visitorHash: string } {
  if (actor.kind === "person") return { userId: actor.userId };
  if (actor.kind === "anonymous" && actor.visitorHash) return { visitorHash: actor.visitorHash };
  throw new Error("a keeper is a person or a browser");
}
