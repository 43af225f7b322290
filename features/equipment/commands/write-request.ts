import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { equipmentRequest } from "#db/schema/index.ts";
import { lockCall, lockRequest } from "#features/equipment/commands/locks.ts";
import { moveRequest } from "#features/equipment/commands/move.ts";
import { phaseOf } from "#features/equipment/domain/phase.ts";
import { ownWorkshop } from "#features/equipment/policy.ts";
import { craftFor, standingOf } from "#features/equipment/queries/may-ask.ts";
import { requestInput, writeRequestInput } from "#features/equipment/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * A workshop's request for one item of a call, kept as a draft or sent; written anew while the call is open. Refusals: CALL_CLOSED,
 * NOT_LISTED, NOT_OF_CHAMBER, NOT_MY_CRAFT, ITEM_UNKNOWN, ASKED_ALREADY when it was sent and a draft is wanted; INVALID_INPUT for words that
 * are missing from what is sent.
 */
export const writeRequest = defineCommand({
  name: "equipment.write-request",
  input: writeRequestInput,
  errors: ["CALL_CLOSED", "NOT_LISTED", "NOT_OF_CHAMBER", "NOT_MY_CRAFT", "ITEM_UNKNOWN", "ASKED_ALREADY"],
  load: ({ tx, input }) => lockCall(tx, input.callId),
  policy: (actor, { input }) => ownWorkshop(actor, input),
  handler: async ({ tx, input, resource: call, now, fail }) => {
    if (phaseOf(call, dayInMorocco(now)) !== "open") fail("CALL_CLOSED");
    const { callId, artisanId, itemId, why, present, send } = input;
    const notNow = await standingOf(tx, artisanId, call.chamberId);
    if (notNow) fail(notNow);
    const craftId = await craftFor(tx, { callId, itemId, artisanId });
    if (craftId === null) return fail("ITEM_UNKNOWN");
    if (craftId === "none") return fail("NOT_MY_CRAFT");
    const [before] = await tx
      .select()
      .from(equipmentRequest)
      .where(and(eq(equipmentRequest.callId, callId), eq(equipmentRequest.artisanId, artisanId)));
    if (before && !["draft", "submitted", "withdrawn"].includes(before.state)) fail("CALL_CLOSED");
    if (before?.state === "submitted" && !send) fail("ASKED_ALREADY");
    if (send) needWords({ why, present });
    const id = before?.id ?? newId("equipmentRequest");
    const values = { itemId, craftId, why, present };
    if (!before)
      await tx.insert(equipmentRequest).values({ ...values, id, callId, artisanId, createdAt: now });
    else await tx.update(equipmentRequest).set(values).where(eq(equipmentRequest.id, id));
    const state = before?.state ?? "draft";
    if (send && state !== "submitted") {
      const number = before?.number ?? (await nextNumber(tx, callId));
      await moveRequest(tx, { id, state }, "submitted", { number });
    }
    return { requestId: id, sent: send };
  },
  audit: ({ output }) => (output.sent ? { object: output.requestId } : null),
});

function needWords(words: Readonly<Record<string, string>>): void {
  const empty = Object.entries(words).filter(([, text]) => text.length < 3);
  const fields = Object.fromEntries(empty.map(([name]) => [name, "REQUIRED"]));
  if (empty.length > 0) throw new Refusal("INVALID_INPUT", { fields });
}

/** Counted over everybody's requests, which the maker does not see; the call is locked. */
const nextNumber = (tx: Tx, callId: Id<"equipmentCall">): Promise<number> =>
  asProduct(tx, async () => {
    const [last] = await tx
      .select({ n: sql<number>`coalesce(max(${equipmentRequest.number}), 0)`.mapWith(Number) })
      .from(equipmentRequest)
      .where(eq(equipmentRequest.callId, callId));
    return (last?.n ?? 0) + 1;
  });

/** A maker takes their request back, while the call is open or while they wait. Refusals: ANSWER_TOO_LATE. */
export const withdrawRequest = defineCommand({
  name: "equipment.withdraw",
  input: requestInput,
  errors: ["ANSWER_TOO_LATE"],
  load: ({ tx, input }) => lockRequest(tx, input.requestId),
  policy: (actor, { resource }) => ownWorkshop(actor, resource),
  handler: async ({ tx, resource: { call, request }, now, fail }) => {
    const isOpen = request.state === "submitted" && phaseOf(call, dayInMorocco(now)) === "open";
    if (!isOpen && request.state !== "waiting") fail("ANSWER_TOO_LATE");
    await moveRequest(tx, request, "withdrawn");
  },
  audit: ({ input }) => ({ object: input.requestId }),
});
