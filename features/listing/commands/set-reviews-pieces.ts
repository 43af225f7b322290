import "server-only";
import { eq } from "drizzle-orm";
import { chamber } from "#db/schema/chambers.ts";
import { setReviewInput } from "#features/listing/inputs.ts";
import { maySetReview } from "#features/listing/policy.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says whether a chamber looks at its makers' pieces before they are shown. Pieces that are shown already stay; pieces that wait
 * go on waiting for the chamber.
 */
export const setReviewsPieces = defineCommand({
  name: "listing.set-reviews-pieces",
  input: setReviewInput,
  errors: [],
  load: async ({ tx, input }) => {
    // Row-level security hands the lock to the chamber's own manager alone.
    const [row] = await tx
      .select({ id: chamber.id, reviewsPieces: chamber.reviewsPieces })
      .from(chamber)
      .where(eq(chamber.id, input.chamberId))
      .for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => maySetReview(actor, resource.id),
  handler: async ({ tx, input, resource }) => {
    const { reviewsPieces } = input;
    if (resource.reviewsPieces === reviewsPieces) return { changed: false };
    await tx.update(chamber).set({ reviewsPieces }).where(eq(chamber.id, resource.id));
    return { changed: true };
  },
  audit: ({ input, output }) =>
    output.changed ? { object: input.chamberId, detail: { reviewsPieces: input.reviewsPieces } } : null,
  invalidates: ({ output }) => (output.changed ? [tags.chambers()] : []),
});
