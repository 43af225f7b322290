import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { bodyAttendance } from "#db/schema/body-minutes.ts";
import { lockMeeting, ownMembers } from "#features/assemblies/commands/lock-meeting.ts";
import { mayConvene } from "#features/assemblies/policy.ts";
import { isCalled } from "#features/assemblies/queries/called.ts";
import { attendInput, enterInput } from "#features/assemblies/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A member says they are there, with the code that is read out in the room, on the day of the meeting. Refusals: NOT_TODAY,
 * CODE_WRONG, MEETING_OVER once the minutes are signed, NOT_CALLED to a meeting of office holders.
 */
export const attend = defineCommand({
  name: "assemblies.attend",
  input: attendInput,
  errors: ["NOT_TODAY", "CODE_WRONG", "MEETING_OVER", "NOT_CALLED"],
  load: async ({ tx, input, actor }) => {
    const locked = await lockMeeting(tx, input.meetingId, actor);
    return locked && { ...locked, own: await ownMembers(tx, locked.meeting.bodyId, actor) };
  },
  policy: (_, { resource }) => (resource.own.length > 0 ? "allow" : "hide"),
  handler: async ({ tx, input, resource: { meeting, latest, own }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody is there");
    if (meeting.state !== "convened" || latest?.state === "signed") fail("MEETING_OVER");
    if (dayInMorocco(now) !== dayInMorocco(meeting.heldAt)) fail("NOT_TODAY");
    if (meeting.code !== input.code) fail("CODE_WRONG", { field: "code" });
    const called: Id<"bodyMember">[] = [];
    for (const memberId of own) if (await isCalled(tx, meeting, memberId)) called.push(memberId);
    if (called.length === 0) fail("NOT_CALLED");
    await asProduct(tx, () =>
      tx
        .insert(bodyAttendance)
        .values(
          called.map((memberId) => ({
            ...{ meetingId: meeting.id, memberId, how: "code" as const },
            ...{ recordedBy: actor.userId, createdAt: now },
          })),
        )
        .onConflictDoNothing(),
    );
    return { members: called.length };
  },
  audit: ({ input }) => ({ object: input.meetingId }),
});

/** Enters who was there. Refusals: MEETING_OVER, NOT_CALLED for somebody who is no member, TOO_EARLY before the day. */
export const enterAttendance = defineCommand({
  name: "assemblies.enter-attendance",
  input: enterInput,
  errors: ["MEETING_OVER", "NOT_CALLED", "TOO_EARLY"],
  load: ({ tx, input, actor }) => lockMeeting(tx, input.meetingId, actor),
  policy: (actor, { resource }) => mayConvene(actor, resource.body),
  handler: async ({ tx, input, resource: { meeting, latest }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody enters them");
    if (meeting.state !== "convened" || latest?.state === "signed") fail("MEETING_OVER");
    if (dayInMorocco(now) < dayInMorocco(meeting.heldAt)) fail("TOO_EARLY");
    for (const memberId of input.memberIds)
      if (!(await isCalled(tx, meeting, memberId))) fail("NOT_CALLED", { field: "memberIds" });
    await asProduct(tx, () =>
      tx
        .insert(bodyAttendance)
        .values(
          input.memberIds.map((memberId) => ({
            ...{ meetingId: meeting.id, memberId, how: "entered" as const },
            ...{ recordedBy: actor.userId, createdAt: now },
          })),
        )
        .onConflictDoNothing(),
    );
    return { members: input.memberIds.length };
  },
  audit: ({ input, output }) => ({ object: input.meetingId, detail: { members: output.members } }),
});
