import "server-only";
import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { craftBody, craftBodyMember } from "#db/schema/bodies.ts";
import { bodyAttendance, bodyMeeting } from "#db/schema/body-minutes.ts";
import { ownMembers } from "#features/assemblies/commands/lock-meeting.ts";
import { convenes, mayRead } from "#features/assemblies/policy.ts";
import { readMinutes } from "#features/assemblies/queries/read-minutes.ts";
import type { Meeting, MeetingLine } from "#features/assemblies/schema.ts";
import { type Seat, seatedBody, speakersOf } from "#features/bodies/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { heldIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

type Row = typeof bodyMeeting.$inferSelect;

export type BodyMeetings = {
  bodyId: Id<"body">;
  chamberId: Id<"chamber"> | null;
  bodyName: LocalizedText;
  meetings: MeetingLine[];
  mayConvene: boolean;
};

/** The meetings of a body, the latest first: for its members and the people of the chamber that keeps its file. */
export const bodyMeetings = defineQuery({
  name: "assemblies.of-body",
  input: z.strictObject({ bodyId: idSchema("body") }),
  handler: async ({ tx, input, actor }): Promise<(BodyMeetings & Standing) | null> => {
    const body = await seatedBody(tx, input.bodyId, actor);
    if (!body) return null;
    const { id, chamberId, name, seats } = body;
    const standing = { chamberId, seats, isMember: (await ownMembers(tx, id, actor)).length > 0 };
    const isOpen = mayRead(actor, standing) === "allow";
    return {
      ...{ ...standing, bodyId: id, bodyName: name },
      meetings: isOpen ? await readMeetings(tx, [id]) : [],
      mayConvene: body.state === "active" && convenes(actor, body),
    };
  },
  policy: (actor, { resource }) => mayRead(actor, resource),
});

type Standing = { chamberId: Id<"chamber"> | null; seats: Seat[]; isMember: boolean };

/** The meetings of every body that somebody's own registrations belong to, and those bodies. */
export const myMeetings = defineQuery({
  name: "assemblies.mine",
  input: z.strictObject({}),
  handler: async ({ tx, actor }) => {
    const own = heldIdsOf(actor);
    if (own.length === 0) return { bodies: [], meetings: [] };
    const bodies = await asProduct(tx, () =>
      tx
        .selectDistinct({ id: craftBody.id, name: craftBody.name })
        .from(craftBody)
        .innerJoin(craftBodyMember, eq(craftBodyMember.bodyId, craftBody.id))
        .where(sql`${inArray(craftBodyMember.artisanId, own)} and ${craftBodyMember.until} is null`)
        .orderBy(craftBody.id),
    );
    const mine = [];
    for (const body of bodies) {
      const seated = await seatedBody(tx, body.id, actor);
      mine.push({ ...body, mayConvene: seated?.state === "active" && convenes(actor, seated) });
    }
    return {
      bodies: mine,
      meetings: await readMeetings(
        tx,
        bodies.map(({ id }) => id),
      ),
    };
  },
  policy: (actor) => (heldIdsOf(actor).length > 0 ? "allow" : "hide"),
});

/** A meeting with its list of who was there and every version of its minutes. Names are for those who keep the list. */
export const getMeeting = defineQuery({
  name: "assemblies.get",
  input: z.strictObject({ meetingId: idSchema("meeting") }),
  handler: async ({ tx, input, actor, now }): Promise<(Meeting & Standing) | null> => {
    const [row] = await asProduct(tx, () =>
      tx.select().from(bodyMeeting).where(eq(bodyMeeting.id, input.meetingId)),
    );
    const body = row && (await seatedBody(tx, row.bodyId, actor));
    if (!row || !body) return null;
    const own = await ownMembers(tx, body.id, actor);
    const standing = { chamberId: body.chamberId, seats: body.seats, isMember: own.length > 0 };
    const may = convenes(actor, body);
    const [line] = await readMeetings(tx, [body.id], row.id);
    if (!line) return null;
    const isOpen = mayRead(actor, standing) === "allow";
    const people = isOpen ? await peopleOf(tx, row) : [];
    const there = people.filter(({ how }) => how !== null);
    const minutes = isOpen ? await readMinutes(tx, row.id, actor, now) : [];
    const isRunning = row.state === "convened" && minutes[0]?.state !== "signed";
    const { agenda, isPublic, cancelNote, isDemonstration } = row;
    return {
      ...{ ...line, ...standing, agenda, isPublic, cancelNote, isDemonstration, minutes },
      code: may && isRunning ? row.code : null,
      attended: there.length,
      attendees: may
        ? there.map(({ memberId, name, how }) => ({ memberId, name, how: how ?? "entered" }))
        : [],
      absent:
        may && isRunning
          ? people.filter(({ how }) => how === null).map(({ memberId, name }) => ({ memberId, name }))
          : [],
      ...{ isOver: row.heldAt <= now, mayConvene: may, maySign: body.seats.length > 0 },
      mayAttend:
        isRunning &&
        dayInMorocco(now) === dayInMorocco(row.heldAt) &&
        people.some(({ memberId, how }) => own.includes(memberId) && how === null),
      wasThere: there.some(({ memberId }) => own.includes(memberId)),
    };
  },
  policy: (actor, { resource }) => mayRead(actor, resource),
});

async function readMeetings(tx: Tx, bodyIds: Id<"body">[], one?: Id<"meeting">): Promise<MeetingLine[]> {
  if (bodyIds.length === 0) return [];
  const rows = await asProduct(tx, () =>
    tx
      .select({
        meeting: bodyMeeting,
        bodyName: craftBody.name,
        isSigned: sql<boolean>`exists (select 1 from body_minutes x where x.meeting_id = ${bodyMeeting.id} and x.state = 'signed')`,
      })
      .from(bodyMeeting)
      .innerJoin(craftBody, eq(craftBody.id, bodyMeeting.bodyId))
      .where(one ? eq(bodyMeeting.id, one) : inArray(bodyMeeting.bodyId, bodyIds))
      .orderBy(desc(bodyMeeting.heldAt), desc(bodyMeeting.id))
      .limit(200),
  );
  return rows.map(({ meeting: { id, bodyId, kind, state, heldAt, place }, bodyName, isSigned }) => ({
    ...{ id, bodyId, bodyName, kind, state, place, isSigned, heldAt: heldAt.toISOString() },
  }));
}

/** Everybody who is called to a meeting, and how their being there was written down; null for those it was not. */
async function peopleOf(tx: Tx, meeting: Row) {
  const seats = meeting.kind === "office" ? await speakersOf(tx, meeting.bodyId) : [];
  const rows = await asProduct(tx, () =>
    tx
      .select({
        memberId: craftBodyMember.id,
        name: artisan.name,
        until: craftBodyMember.until,
        how: bodyAttendance.how,
      })
      .from(craftBodyMember)
      .innerJoin(artisan, eq(artisan.id, craftBodyMember.artisanId))
      .leftJoin(
        bodyAttendance,
        sql`${bodyAttendance.memberId} = ${craftBodyMember.id} and ${bodyAttendance.meetingId} = ${meeting.id}`,
      )
      .where(eq(craftBodyMember.bodyId, meeting.bodyId))
      .orderBy(asc(craftBodyMember.since), asc(craftBodyMember.id)),
  );
  const isCalled = (id: Id<"bodyMember">) =>
    meeting.kind === "assembly" || seats.some(({ memberId }) => memberId === id);
  return rows.filter(({ memberId, until, how }) => how !== null || (!until && isCalled(memberId)));
}
