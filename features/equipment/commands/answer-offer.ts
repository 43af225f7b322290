import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { equipmentAward, equipmentItem, type equipmentRequest } from "#db/schema/index.ts";
import { bookCopay } from "#features/equipment/commands/book-copay.ts";
import { lockRequest } from "#features/equipment/commands/locks.ts";
import { moveRequest } from "#features/equipment/commands/move.ts";
import { offerTo } from "#features/equipment/commands/offer.ts";
import { ownWorkshop } from "#features/equipment/policy.ts";
import { answerInput, requestInput } from "#features/equipment/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * A maker accepts what they are offered on the terms that were published, and owes their share of it from then on; or leaves it to the
 * next, at once. Refusals: OFFER_OVER when the time is up or nothing is offered.
 */
export const answerOffer = defineCommand({
  name: "equipment.answer",
  input: answerInput,
  errors: ["OFFER_OVER"],
  load: ({ tx, input }) => lockRequest(tx, input.requestId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource),
  handler: async ({ tx, input, resource: { call, request, chamberId }, now, fail }) => {
    const isOffered = request.state === "offered" && request.answerBy !== null && request.answerBy > now;
    if (call.state !== "decided" || !isOffered) fail("OFFER_OVER");
    await moveRequest(tx, request, input.accepts ? "accepted" : "declined", { answeredAt: now });
    return asProduct(tx, async () => {
      if (input.accepts) {
        const awardId = await agree(tx, request, chamberId, now);
        return { awardId, next: [] as Id<"equipmentRequest">[] };
      }
      return { awardId: null, next: await offerTo(tx, call, "waiting", now) };
    });
  },
  audit: ({ input, output: { awardId, next } }) => ({
    object: input.requestId,
    detail: { awardId, next: next.join(" ") },
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
    if (!isOver) return { lapsed: false, next: [] as Id<"equipmentRequest">[] };
    await moveRequest(tx, request, "lapsed");
    return { lapsed: true, next: call.state === "decided" ? await offerTo(tx, call, "waiting", now) : [] };
  },
  audit: ({ input, output }) =>
    output.lapsed ? { object: input.requestId, detail: { next: output.next.join(" ") } } : null,
  invalidates: ({ output }) => (output.lapsed ? [tags.equipment()] : []),
});
