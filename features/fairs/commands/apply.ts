import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { artisan, fairAnswer, fairApplication, fairPiece, piece } from "#db/schema/index.ts";
import { forEachCriterion } from "#features/calls/index.ts";
import { holdFair, lockApplication } from "#features/fairs/commands/lock-fair.ts";
import { movedOne } from "#features/fairs/commands/moved-one.ts";
import { ownWorkshop } from "#features/fairs/policy.ts";
import { fairTables } from "#features/fairs/queries/call-tables.ts";
import { applicationInput, applyInput, phaseOf } from "#features/fairs/schema.ts";
import { lists } from "#features/register/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker applies, or writes their application anew while the call is open. Refusals: CALL_CLOSED, NOT_LISTED for whose standing
 * does not let them sell, ANSWERS_MISSING when a criterion was left out, PIECES_REQUIRED when a piece is not theirs or not in the shop.
 */
export const applyForFair = defineCommand({
  name: "fairs.apply",
  input: applyInput,
  errors: ["CALL_CLOSED", "NOT_LISTED", "ANSWERS_MISSING", "PIECES_REQUIRED"],
  load: ({ tx, input }) => holdFair(tx, input.fairId),
  policy: (actor, { input }) => ownWorkshop(actor, input.artisanId),
  handler: async ({ tx, input, resource: row, now, fail }) => {
    if (phaseOf(row, dayInMorocco(now)) !== "call") fail("CALL_CLOSED");
    const { artisanId, fairId } = input;
    const [maker] = await tx
      .select({ state: artisan.state, isPublic: artisan.isPublic })
      .from(artisan)
      .where(eq(artisan.id, artisanId));
    if (!maker?.isPublic || !lists(maker.state)) fail("NOT_LISTED");
    const answers = await forEachCriterion(tx, fairTables, fairId, input.answers);
    const pieceIds = [...new Set(input.pieceIds)];
    const own = await tx
      .select({ id: piece.id })
      .from(piece)
      .where(and(inArray(piece.id, pieceIds), eq(piece.artisanId, artisanId), eq(piece.state, "published")));
    if (own.length !== pieceIds.length) fail("PIECES_REQUIRED");
    // One number after the other: whoever applies at the same moment waits here.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`fair ${fairId}`}, 0))`);
    const [before] = await tx
      .select()
      .from(fairApplication)
      .where(and(eq(fairApplication.fairId, fairId), eq(fairApplication.artisanId, artisanId)))
      .for("update");
    if (before && before.state !== "submitted" && before.state !== "withdrawn") fail("CALL_CLOSED");
    const applicationId = before?.id ?? newId("fairApplication");
    if (before) {
      const moved = await tx
        .update(fairApplication)
        .set({ state: "submitted" })
        .where(and(eq(fairApplication.id, applicationId), eq(fairApplication.state, before.state)))
        .returning({ id: fairApplication.id });
      movedOne(moved, applicationId);
      await tx.delete(fairAnswer).where(eq(fairAnswer.applicationId, applicationId));
      await tx.delete(fairPiece).where(eq(fairPiece.applicationId, applicationId));
    } else {
      // Counted over everybody's applications, which the maker does not see.
      const number = await asProduct(tx, async () => {
        const [last] = await tx
          .select({ n: sql<number>`coalesce(max(${fairApplication.number}), 0)`.mapWith(Number) })
          .from(fairApplication)
          .where(eq(fairApplication.fairId, fairId));
        return (last?.n ?? 0) + 1;
      });
      await tx
        .insert(fairApplication)
        .values({ id: applicationId, fairId, artisanId, number, createdAt: now });
    }
    await tx.insert(fairAnswer).values([...answers.values()].map((answer) => ({ applicationId, ...answer })));
    await tx
      .insert(fairPiece)
      .values(pieceIds.map((pieceId, index) => ({ applicationId, pieceId, position: index + 1 })));
    return { applicationId };
  },
  audit: ({ output }) => ({ object: output.applicationId }),
});

/** A maker takes their application back, before they are offered a stand. Refusals: TOO_LATE. */
export const withdrawFromFair = defineCommand({
  name: "fairs.withdraw",
  input: applicationInput,
  errors: ["TOO_LATE"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource.application.artisanId),
  handler: async ({ tx, resource: { application }, fail }) => {
    if (application.state !== "submitted" && application.state !== "waiting") fail("TOO_LATE");
    const moved = await tx
      .update(fairApplication)
      .set({ state: "withdrawn" })
      .where(and(eq(fairApplication.id, application.id), eq(fairApplication.state, application.state)))
      .returning({ id: fairApplication.id });
    movedOne(moved, application.id);
  },
  audit: ({ input }) => ({ object: input.applicationId }),
});
