import "server-only";
import { randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftBodyMember } from "#db/schema/bodies.ts";
import { bodyMeeting, type MeetingKind } from "#db/schema/body-minutes.ts";
import { lockMeeting } from "#features/assemblies/commands/lock-meeting.ts";
import { mayConvene } from "#features/assemblies/policy.ts";
import { cancelMeetingInput, conveneInput, publishInput } from "#features/assemblies/schema.ts";
import { holdBody, speakersOf } from "#features/bodies/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueueAll } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Calls a body's members to a general assembly, or its office holders to a meeting: when, where and about what. They are told by mail.
 * Refusals: BODY_NOT_ACTIVE, DAY_PAST.
 */
export const convene = defineCommand({
  name: "assemblies.convene",
  input: conveneInput,
  errors: ["BODY_NOT_ACTIVE", "DAY_PAST"],
  load: ({ tx, input, actor }) => holdBody(tx, input.bodyId, actor),
  policy: (actor, { resource }) => mayConvene(actor, resource),
  handler: async ({ tx, input: { kind, heldAt, place, agenda }, resource: body, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody convenes");
    if (body.state !== "active") fail("BODY_NOT_ACTIVE");
    if (heldAt <= now) fail("DAY_PAST", { field: "heldAt" });
    const id = newId("meeting");
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    await asProduct(tx, () =>
      tx.insert(bodyMeeting).values({
        ...{ id, bodyId: body.id, chamberId: body.chamberId, kind, heldAt, place, agenda, code },
        ...{ convenedBy: actor.userId, createdAt: now },
      }),
    );
    const told = await tell(tx, id, body.id, kind, "convened");
    return { meetingId: id, told };
  },
  audit: ({ input, output }) => ({
    object: output.meetingId,
    detail: { body: input.bodyId, kind: input.kind, told: output.told },
  }),
});

/** Calls a meeting off, with the reason its members read. Refusals: MEETING_OVER once it has minutes or is called off. */
export const cancelMeeting = defineCommand({
  name: "assemblies.cancel",
  input: cancelMeetingInput,
  errors: ["MEETING_OVER"],
  load: ({ tx, input, actor }) => lockMeeting(tx, input.meetingId, actor),
  policy: (actor, { resource }) => mayConvene(actor, resource.body),
  handler: async ({ tx, input, resource: { meeting, latest }, fail }) => {
    if (meeting.state !== "convened" || latest) fail("MEETING_OVER");
    const moved = await asProduct(tx, () =>
      tx
        .update(bodyMeeting)
        .set({ state: "cancelled", cancelNote: input.note })
        .where(and(eq(bodyMeeting.id, meeting.id), eq(bodyMeeting.state, "convened")))
        .returning({ id: bodyMeeting.id }),
    );
    if (moved.length !== 1) throw new Error(`${meeting.id} is no longer convened`);
    await tell(tx, meeting.id, meeting.bodyId, meeting.kind, "cancelled");
  },
  audit: ({ input }) => ({ object: input.meetingId }),
});

/** The body shows the public what a meeting decided, or no longer does: the day and the decisions, never the text or a name. */
export const publishDecisions = defineCommand({
  name: "assemblies.publish",
  input: publishInput,
  errors: [],
  load: ({ tx, input, actor }) => lockMeeting(tx, input.meetingId, actor),
  policy: (actor, { resource }) => mayConvene(actor, resource.body),
  handler: async ({ tx, input: { isPublic }, resource: { meeting } }) => {
    await asProduct(tx, () => tx.update(bodyMeeting).set({ isPublic }).where(eq(bodyMeeting.id, meeting.id)));
  },
  audit: ({ input }) => ({ object: input.meetingId, detail: { isPublic: input.isPublic } }),
  invalidates: () => [tags.chambers()],
});

/** Queues a mail to everybody who is called: all members to an assembly, the office holders to a meeting of theirs. */
async function tell(
  tx: Tx,
  meetingId: Id<"meeting">,
  bodyId: Id<"body">,
  kind: MeetingKind,
  news: "convened" | "cancelled",
): Promise<number> {
  const members = await asProduct(tx, () =>
    tx
      .select({ artisanId: craftBodyMember.artisanId })
      .from(craftBodyMember)
      .where(and(eq(craftBodyMember.bodyId, bodyId), isNull(craftBodyMember.until))),
  );
  const called = kind === "assembly" ? members : await speakersOf(tx, bodyId);
  const whom = [...new Set(called.map(({ artisanId }) => artisanId))];
  await enqueueAll(
    tx,
    mailJob,
    whom.map((artisanId) => ({ template: "body-meeting" as const, id: `${meetingId} ${artisanId} ${news}` })),
  );
  return whom.length;
}
