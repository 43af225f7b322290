import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { equipmentAward, equipmentItem, type equipmentRequest } from "#db/schema/index.ts";
import { bookCopay } from "#features/equipment/commands/book-copay.ts";
import { lockRequest } from "#features/equipment/commands/locks.ts";
import { moveRequest } from "#features/equipment/commands/move.ts";
import { type Offered, offerTo } from "#features/equipment/commands/offer.ts";
import { ownWorkshop } from "#features/equipment/policy.ts";
import { standingOf } from "#features/equipment/queries/may-ask.ts";
import { answerInput, requestInput } from "#features/equipment/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

type Answered = {
  awardId: Id<"equipmentAward"> | null;
  next: Offered["offered"];
  leftOut: Offered["leftOut"];
};
const nobody: Offered = { offered: [], leftOut: [] };

/**
 * A maker accepts what they are offered on the terms that were published, and owes their share of it from then on; or leaves it to the
 * next, at once. Refusals: OFFER_OVER when the time is up or nothing is offered, NOT_LISTED and NOT_OF_CHAMBER for who may not accept any more.
 */
export const answerOffer = defineCommand({
  name: "equipment.answer",
  input: answerInput,
  errors: ["OFFER_OVER", "NOT_LISTED", "NOT_OF_CHAMBER"],
  load: ({ tx, input }) => lockRequest(tx, input.requestId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource),
  handler: async ({ tx, input, resource: { call, request, chamberId }, now, fail }) => {
    const isOffered = request.state === "offered" && request.answerBy !== null && request.answerBy > now;
    if (call.state !== "decided" || !isOffered) fail("OFFER_OVER");
    const notNow = input.accepts ? await standingOf(tx, request.artisanId, chamberId) : null;
    if (notNow) fail(notNow);
    await moveRequest(tx, request, input.accepts ? "accepted" : "declined", { answeredAt: now });
    return asProduct(tx, async (): Promise<Answered> => {
      if (input.accepts) {
        const awardId = await agree(tx, request, chamberId, now);
        return { awardId, next: [], leftOut: [] };
      }
      const { offered: next, leftOut } = await offerTo(tx, call, "waiting", now);
      return { awardId: null, next, leftOut };
    });
  },
  audit: ({ input, output: { awardId, next, leftOut } }) => ({
    object: input.requestId,
    detail: { awardId, next: next.join(" "), leftOut: leftOut.join(" ") },
  }),
  invalidates: () => [tags.equipment()],
});

async function agree(
  tx: Tx,
  request: typeof equipmentRequest.$inferSelect,
  chamberId: Id<"chamber">,
  now: Date,
): Promise<Id<"equipmentAward">> {
  const [item] = await tx.select().from(equipmentItem).where(eq(equipmentItem.id, request.itemId));
  if (!item) throw new Error(`${request.id} is of no item`);
  const { valueMinor, copayMinor, currency, keepYears } = item;
  const id = newId("equipmentAward");
  const { id: requestId, callId, itemId, artisanId } = request;
  await tx.insert(equipmentAward).values({
    ...{ id, requestId, callId, itemId, artisanId, chamberId, agreedAt: now, createdAt: now },
    ...{ valueMinor, copayMinor, currency, keepYears },
  });
  await bookCopay(tx, { id, chamberId, copayMinor, currency }, "due");
  return id;
}

/** Ends an offer nobody answered in time, and offers it to the next. Does nothing before, or once it was answered. */
export const lapseOffer = defineCommand({
  name: "equipment.lapse",
  input: requestInput,
  errors: [],
  load: ({ tx, input }) => lockRequest(tx, input.requestId),
  policy: onlySystem,
  handler: async ({ tx, resource: { call, request }, now }) => {
    const isOver = request.state === "offered" && request.answerBy !== null && request.answerBy <= now;
    if (!isOver) return { lapsed: false, ...nobody };
    await moveRequest(tx, request, "lapsed");
    return { lapsed: true, ...(call.state === "decided" ? await offerTo(tx, call, "waiting", now) : nobody) };
  },
  audit: ({ input, output }) =>
    output.lapsed
      ? {
          object: input.requestId,
          detail: { next: output.offered.join(" "), leftOut: output.leftOut.join(" ") },
        }
      : null,
  invalidates: ({ output }) => (output.lapsed ? [tags.equipment()] : []),
});
