import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { pieceMark } from "#db/schema/piece-marks.ts";
import { lockPhoto } from "#features/listing/commands/lock-photos.ts";
import { isOpen } from "#features/listing/domain/transitions.ts";
import { markPhotoInput } from "#features/listing/inputs.ts";
import { mayDecide } from "#features/listing/policy.ts";
import { marksAtMost } from "#features/listing/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Points at a place on a photograph and says what is wrong there; the maker sees it on the picture. The piece stays in its state:
 * sending it back is the chamber's next step. Refusals: PIECE_CLOSED, TOO_MANY_MARKS.
 */
export const markPhoto = defineCommand({
  name: "listing.mark-photo",
  input: markPhotoInput,
  errors: ["PIECE_CLOSED", "TOO_MANY_MARKS", "UNAUTHENTICATED"],
  load: ({ tx, input }) => lockPhoto(tx, input),
  policy: (actor, { resource }) => mayDecide(actor, resource.listing),
  handler: async ({ tx, input, resource: { listing }, actor, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    if (!isOpen(listing.state)) fail("PIECE_CLOSED");
    const { pieceId, imageId, spot, reason, note } = input;
    const open = and(eq(pieceMark.imageId, imageId), isNull(pieceMark.settledAt));
    const [there] = await tx.select({ n: count() }).from(pieceMark).where(open);
    if ((there?.n ?? 0) >= marksAtMost) fail("TOO_MANY_MARKS");
    const id = newId("pieceMark");
    const { chamberId } = listing;
    await tx
      .insert(pieceMark)
      .values({ id, pieceId, imageId, chamberId, userId: actor.userId, ...spot, reason, note });
    return { markId: id };
  },
  audit: ({ input, output }) => ({
    object: input.pieceId,
    detail: { mark: output.markId, photo: input.imageId, reason: input.reason },
  }),
});
