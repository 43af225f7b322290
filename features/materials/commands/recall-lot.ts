import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { lotRecall } from "#db/schema/index.ts";
import { lockLot } from "#features/materials/commands/locks.ts";
import { moveLot } from "#features/materials/commands/move-lot.ts";
import { takeOffShelf, writeSnapshot } from "#features/materials/commands/snapshot-recall.ts";
import { followRecallsJob } from "#features/materials/jobs.ts";
import { recallsLots } from "#features/materials/policy.ts";
import { readReach } from "#features/materials/queries/read-reach.ts";
import { recallLotInput } from "#features/materials/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { tags } from "#lib/cache/tags.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueue, enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Calls a lot back: writes down every piece made of it, every order such a piece is in and every badge it has, as of this moment;
 * takes what is still for sale off the shelf; and queues a letter to each buyer and maker. Cannot be taken back.
 * Refusals: STATE_NOT_ALLOWED for a lot that was called back, REACH_CHANGED when it is not what was shown before the confirmation.
 */
export const recallLot = defineCommand({
  name: "materials.recall-lot",
  input: recallLotInput,
  stepUp: true,
  errors: ["STATE_NOT_ALLOWED", "REACH_CHANGED"],
  load: ({ tx, input }) => lockLot(tx, input.lotId),
  policy: (actor, { resource }) => recallsLots(actor, resource),
  handler: async ({ tx, input, resource: lot, actor, now, fail }) => {
    await moveLot(tx, lot, "recalled", { reason: input.reason.fr, now });
    const recallId = newId("lotRecall");
    const by = actor.kind === "person" ? actor.userId : null;
    // Orders and their buyers are not the chamber's to read: the product writes the list.
    return asProduct(tx, async () => {
      const reach = await readReach(tx, lot.id);
      if (reach.pieces !== input.seenPieces || reach.orders !== input.seenOrders) fail("REACH_CHANGED");
      await tx.insert(lotRecall).values({
        ...{ id: recallId, lotId: lot.id, chamberId: lot.chamberId, by, at: now },
        ...{ reason: input.reason, advice: input.advice },
        ...{ pieces: reach.pieces, orders: reach.orders, badges: reach.badges },
      });
      const key = { recallId, lotId: lot.id, chamberId: lot.chamberId };
      const { pieces, orderLetters, makerLetters, badges } = await writeSnapshot(tx, key);
      const paused = await takeOffShelf(tx, recallId, { by, note: input.reason.fr });
      await enqueueAll(
        tx,
        mailJob,
        orderLetters.map((id) => ({ template: "lot-recalled" as const, id })),
      );
      await enqueueAll(
        tx,
        mailJob,
        makerLetters.map((id) => ({ template: "lot-recalled-maker" as const, id })),
      );
      // Payments that are settled in this very moment are looked for once they are over.
      await enqueue(tx, followRecallsJob, {}, { startAfter: 60 });
      return { recallId, pieces, orders: orderLetters.length, badges, makers: makerLetters.length, paused };
    });
  },
  audit: ({ input, output }) => ({
    object: input.lotId,
    detail: { recall: output.recallId, pieces: output.pieces.length, orders: output.orders },
  }),
  invalidates: ({ output }) => {
    const { pieces, paused } = output;
    const shown = paused > 0 ? [tags.pieces(), tags.home(), tags.artisans(), tags.crafts()] : [];
    const makers = paused > 0 ? [...new Set(pieces.map(({ artisanId }) => tags.artisan(artisanId)))] : [];
    return [...pieces.map(({ pieceId }) => tags.piece(pieceId)), ...shown, ...makers];
  },
});
