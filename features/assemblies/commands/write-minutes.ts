import "server-only";
import { and, count, desc, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { bodyAttendance, bodyDecision, bodyMinutes } from "#db/schema/body-minutes.ts";
import { lockMeeting } from "#features/assemblies/commands/lock-meeting.ts";
import { mayConvene } from "#features/assemblies/policy.ts";
import { writeMinutesInput } from "#features/assemblies/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes the minutes of a meeting with its decisions, in Arabic, French or both. They stand in the place of a draft that was not signed;
 * after signed ones they are a correction, which names the version it corrects. Refusals: MEETING_CANCELLED, TOO_EARLY before the
 * meeting, NOBODY_THERE, COUNT_TOO_HIGH { field } for more votes than members who were there.
 */
export const writeMinutes = defineCommand({
  name: "assemblies.write-minutes",
  input: writeMinutesInput,
  errors: ["MEETING_CANCELLED", "TOO_EARLY", "NOBODY_THERE", "COUNT_TOO_HIGH"],
  load: ({ tx, input, actor }) => lockMeeting(tx, input.meetingId, actor),
  policy: (actor, { resource }) => mayConvene(actor, resource.body),
  handler: async ({ tx, input, resource: { meeting, latest }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody writes");
    if (meeting.state !== "convened") fail("MEETING_CANCELLED");
    if (now < meeting.heldAt) fail("TOO_EARLY");
    const ofMeeting = eq(bodyMinutes.meetingId, meeting.id);
    const id = newId("minutes");
    const n = (latest?.n ?? 0) + 1;
    await asProduct(tx, async () => {
      const [there] = await tx
        .select({ n: count() })
        .from(bodyAttendance)
        .where(eq(bodyAttendance.meetingId, meeting.id));
      const attended = there?.n ?? 0;
      if (attended === 0) fail("NOBODY_THERE");
      const decisions = input.decisions.flatMap((one, place) =>
        one.words === "" ? [] : [{ ...one, place }],
      );
      for (const { place, inFavour, against, abstained } of decisions)
        if (inFavour + against + abstained > attended)
          fail("COUNT_TOO_HIGH", { field: `decisions.${String(place)}.inFavour` });
      await tx
        .update(bodyMinutes)
        .set({ state: "dropped" })
        .where(and(ofMeeting, eq(bodyMinutes.state, "draft")));
      const [signed] = await tx
        .select({ id: bodyMinutes.id })
        .from(bodyMinutes)
        .where(and(ofMeeting, eq(bodyMinutes.state, "signed")))
        .orderBy(desc(bodyMinutes.n))
        .limit(1);
      await tx.insert(bodyMinutes).values({
        ...{ id, meetingId: meeting.id, bodyId: meeting.bodyId, chamberId: meeting.chamberId, n, attended },
        ...{
          ar: input.ar,
          fr: input.fr,
          corrects: signed?.id ?? null,
          writtenBy: actor.userId,
          createdAt: now,
        },
      });
      if (decisions.length > 0)
        await tx
          .insert(bodyDecision)
          .values(decisions.map(({ place: _, ...one }, at) => ({ ...one, minutesId: id, n: at + 1 })));
    });
    return { minutesId: id, n };
  },
  audit: ({ input, output }) => ({
    object: input.meetingId,
    detail: { minutes: output.minutesId, version: output.n },
  }),
});
