import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { bodyDuesAmount, bodyDuesCall } from "#db/schema/body-dues.ts";
import { bodyMeeting } from "#db/schema/body-minutes.ts";
import { holdBody } from "#features/bodies/index.ts";
import { mayKeep } from "#features/dues/policy.ts";
import { decideInput, memberClasses } from "#features/dues/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes down what a body's general assembly decided of a year's dues: an amount for each class of members and the day they are due.
 * Nothing is owed until it is called. Refusals: BODY_NOT_ACTIVE, YEAR_TAKEN, NO_AMOUNT, DAY_AHEAD and DAY_ORDER { field },
 * MEETING_UNKNOWN for one that is no assembly of the body.
 */
export const decideDues = defineCommand({
  name: "dues.decide",
  input: decideInput,
  errors: ["BODY_NOT_ACTIVE", "YEAR_TAKEN", "NO_AMOUNT", "DAY_AHEAD", "DAY_ORDER", "MEETING_UNKNOWN"],
  load: ({ tx, input, actor }) => holdBody(tx, input.bodyId, actor),
  policy: (actor, { resource }) => mayKeep(actor, resource),
  handler: async ({ tx, input, resource: body, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody writes it down");
    const { year, amounts, dueOn, decidedOn, source, meetingId } = input;
    if (body.state !== "active") fail("BODY_NOT_ACTIVE");
    if (decidedOn > dayInMorocco(now)) fail("DAY_AHEAD", { field: "decidedOn" });
    if (dueOn < decidedOn) fail("DAY_ORDER", { field: "dueOn" });
    if (memberClasses.every((kind) => amounts[kind] === 0)) fail("NO_AMOUNT");
    const id = newId("duesCall");
    await asProduct(tx, async () => {
      if (meetingId) {
        const own = and(eq(bodyMeeting.id, meetingId), eq(bodyMeeting.bodyId, body.id));
        const [meeting] = await tx.select().from(bodyMeeting).where(own);
        if (meeting?.kind !== "assembly" || meeting.state !== "convened")
          fail("MEETING_UNKNOWN", { field: "meetingId" });
      }
      const written = await tx
        .insert(bodyDuesCall)
        .values({
          ...{ id, bodyId: body.id, chamberId: body.chamberId, year, dueOn, decidedOn, source },
          ...{ meetingId: meetingId ?? null, createdBy: actor.userId, createdAt: now },
        })
        .onConflictDoNothing({
          target: [bodyDuesCall.bodyId, bodyDuesCall.year],
          // Written out: as a parameter it names no index once the statement is planned for any value.
          where: sql`${bodyDuesCall.state} <> 'withdrawn'`,
        })
        .returning({ id: bodyDuesCall.id });
      if (written.length === 0) fail("YEAR_TAKEN", { field: "year" });
      await tx
        .insert(bodyDuesAmount)
        .values(memberClasses.map((kind) => ({ callId: id, kind, amountMinor: amounts[kind] })));
    });
    return { callId: id };
  },
  audit: ({ input, output }) => ({ object: output.callId, detail: { body: input.bodyId, year: input.year } }),
});
