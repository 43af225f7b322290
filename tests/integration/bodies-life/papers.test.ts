import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanCraft } from "#db/schema/artisans.ts";
import { serveMinutes } from "#features/assemblies/http/serve-minutes.ts";
import {
  attachScan,
  attend,
  cancelMeeting,
  convene,
  enterAttendance,
  getMeeting,
  publicDecisions,
  publishDecisions,
  signMinutes,
  writeMinutes,
} from "#features/assemblies/index.ts";
import { listPublicBodies } from "#features/bodies/index.ts";
import {
  confirmAssessment,
  draftAssessment,
  openRecord,
  publicRegister,
} from "#features/endangered/index.ts";
import {
  addSession,
  fileAsMember,
  getComplaint,
  myComplaints,
  nameMediator,
} from "#features/mediation/index.ts";
import { remindOpinions } from "#features/opinions/flows/remind-opinions.ts";
import {
  askOpinion,
  getOpinion,
  giveOpinion,
  publicOpinions,
  sendOpinionBack,
  signOpinion,
  withdrawOpinion,
} from "#features/opinions/index.ts";
import type { KeptFile } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeBodyMember, makeBodyOffice } from "#tests/factories/bodies.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeGrant } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { at, codeOf, lettersOf, makeLivingBody, rowsOf } from "#tests/integration/bodies-life/world.ts";

beforeAll(() => makeRules(owner()));

const three = ["president", "secretary", null] as const;
const confirmed = true as const;

async function makeMeeting() {
  const made = await makeLivingBody(three);
  const [president, secretary, third] = made.members;
  if (!president || !secretary || !third) throw new Error("three members");
  const call = {
    ...{ bodyId: made.bodyId, kind: "assembly" as const, heldAt: "2026-12-10T10:00", place: "The chamber" },
    agenda: "The accounts\nThe dues of the year",
  };
  const { meetingId } = unwrap(await convene(secretary.context, call));
  const [{ code } = { code: "" }] = await rowsOf<{ code: string }>(
    sql`select code from body_meeting where id = ${meetingId}`,
  );
  return { ...made, president, secretary, third, call, meetingId, code };
}

const decision = (inFavour: string) => ({
  ...{ words: "The dues are 150 dirhams", inFavour, against: "0", abstained: "0" },
});

describe("an assembly and its minutes", () => {
  it("is called by mail, attended by code or by list, decided, signed by two, and stays", async () => {
    const made = await makeMeeting();
    const { meetingId, code, president, secretary, third, members, bodyId } = made;
    expect(await lettersOf(meetingId)).toEqual(
      members.map(({ artisanId }) => `${artisanId} convened`).sort(),
    );
    expect(codeOf(await attend(third.context, { meetingId, code }))).toBe("NOT_TODAY");
    const day = "2026-12-10";
    const wrong = code === "000000" ? "000001" : "000000";
    expect(codeOf(await attend(at(third.context, day), { meetingId, code: wrong }))).toBe("CODE_WRONG");
    unwrap(await attend(at(third.context, day), { meetingId, code }));
    const write = (decisions: ReturnType<typeof decision>[]) =>
      writeMinutes(at(secretary.context, "2026-12-11"), {
        meetingId,
        ar: "اجتمع الأعضاء",
        fr: "",
        decisions,
      });
    unwrap(await enterAttendance(at(secretary.context, day), { meetingId, memberIds: [president.memberId] }));
    expect(codeOf(await write([decision("3")]))).toBe("COUNT_TOO_HIGH");
    const first = unwrap(await write([decision("1")]));
    const { minutesId } = unwrap(await write([decision("2")]));
    const sign = (context: typeof third.context, id = minutesId) =>
      signMinutes(at(context, "2026-12-12"), { minutesId: id, confirmed });
    expect(codeOf(await sign(secretary.context, first.minutesId))).toBe("NOT_DRAFT");
    expect(codeOf(await sign(third.context))).toBe("NOT_FOUND");
    expect(unwrap(await sign(secretary.context))).toMatchObject({ isSigned: false });
    // What the first one has signed stays without a paper, past the product too.
    const sha256 = "a".repeat(64);
    const scan = { minutesId, file: { sealedKey: "" } as KeptFile, sha256 };
    expect(codeOf(await attachScan(at(made.first, "2026-12-12"), scan))).toBe("SIGNING");
    await expect(
      owner().execute(
        sql`update body_minutes set document_id = 'x', sha256 = ${sha256} where id = ${minutesId}`,
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining("somebody has signed") } });
    expect(codeOf(await sign(secretary.context))).toBe("SIGNED_ALREADY");
    expect(unwrap(await sign(president.context))).toMatchObject({ isSigned: true });
    for (const change of [
      sql`update body_minutes set ar = 'else' where id = ${minutesId}`,
      sql`update body_minutes set document_id = null, sha256 = null, state = 'draft' where id = ${minutesId}`,
      sql`update body_decision set in_favour = 0 where minutes_id = ${minutesId}`,
      sql`insert into body_decision (minutes_id, n, words, in_favour, against, abstained) values (${minutesId}, 2, 'x', 0, 0, 0)`,
      sql`delete from body_signature where minutes_id = ${minutesId}`,
      sql`insert into body_attendance (meeting_id, member_id, how, recorded_by) values (${meetingId}, ${secretary.memberId}, 'entered', ${secretary.context.actor.userId})`,
    ])
      await expect(owner().execute(change)).rejects.toThrow();

    const correction = unwrap(await write([decision("2")]));
    const seen = unwrap(await getMeeting(third.context, { meetingId }));
    expect(seen.minutes.map(({ n, state, corrects }) => [n, state, corrects])).toEqual([
      [3, "draft", 2],
      [2, "signed", null],
    ]);
    expect([seen.code, seen.attendees]).toEqual([null, []]);
    // Public are the decisions of what was signed, once the body chose to show them.
    const shown = () => publicDecisions({ bodyIds: [bodyId] });
    expect(await shown()).toEqual([]);
    unwrap(await publishDecisions(president.context, { meetingId, isPublic: true }));
    expect((await shown()).map(({ decisions }) => decisions[0]?.inFavour)).toEqual([2]);
    expect(correction.n).toBe(3);
    const pdf = await serveMinutes(third.context, meetingId, "ar");
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect((await serveMinutes((await makeLivingBody([null])).first, meetingId, "fr")).status).toBe(404);
  });

  it("needs two people whatever is written past the product, and is called off only before minutes", async () => {
    const { meetingId, president, secretary, call } = await makeMeeting();
    const context = at(secretary.context, "2026-12-10");
    unwrap(await enterAttendance(context, { meetingId, memberIds: [president.memberId] }));
    const { minutesId } = unwrap(
      await writeMinutes(at(secretary.context, "2026-12-11"), {
        meetingId,
        ar: "",
        fr: "Réunis",
        decisions: [],
      }),
    );
    unwrap(await signMinutes(secretary.context, { minutesId, confirmed }));
    await expect(
      owner().execute(
        sql`update body_minutes set state = 'signed', signed_at = now() where id = ${minutesId}`,
      ),
    ).rejects.toThrow();
    await expect(
      owner().execute(sql`insert into body_signature (minutes_id, member_id, office, user_id)
        values (${minutesId}, ${president.memberId}, 'president', ${secretary.context.actor.userId})`),
    ).rejects.toThrow();
    const off = { meetingId, note: "The room is taken", confirmed };
    expect(codeOf(await cancelMeeting(secretary.context, off))).toBe("MEETING_OVER");
    const other = unwrap(await convene(president.context, { ...call, kind: "office" }));
    unwrap(await cancelMeeting(secretary.context, { ...off, meetingId: other.meetingId }));
    expect((await lettersOf(other.meetingId)).filter((one) => one.endsWith("cancelled"))).toHaveLength(2);
  });

  it("is signed once by each of two who sign at the same moment, and then it is signed", async () => {
    const written = async () => {
      const made = await makeMeeting();
      const { meetingId, president, secretary } = made;
      const memberIds = [president.memberId];
      unwrap(await enterAttendance(at(secretary.context, "2026-12-10"), { meetingId, memberIds }));
      const words = { meetingId, ar: "", fr: "Réunis", decisions: [] };
      const { minutesId } = unwrap(await writeMinutes(at(secretary.context, "2026-12-11"), words));
      return { ...made, minutesId };
    };
    const all = [];
    for (let n = 0; n < 8; n += 1) all.push(await written());
    const tries = all.flatMap(({ president, secretary, minutesId }) =>
      [president, secretary, president, secretary].map(({ context }) =>
        signMinutes(context, { minutesId, confirmed }),
      ),
    );
    const codes = (await Promise.all(tries)).map(codeOf);
    expect(codes.filter((code) => code === "OK")).toHaveLength(16);
    const states = await rowsOf<{ state: string }>(sql`select state from body_minutes
      where id = any (array[${sql.join(
        all.map(({ minutesId }) => sql`${minutesId}`),
        sql`, `,
      )}])`);
    expect(states.filter(({ state }) => state === "signed")).toHaveLength(8);
  }, 60_000);
});

/** A body whose president and secretary practise a craft, of which the chamber's manager has drafted a grade. */
async function makeDraft() {
  const made = await makeLivingBody(three);
  const [president, secretary, third] = made.members;
  if (!president || !secretary || !third) throw new Error("three members");
  const { id: craftId } = await makeCraft(owner());
  for (const { artisanId } of [president, secretary])
    await owner().insert(artisanCraft).values({ artisanId, craftId }).onConflictDoNothing();
  unwrap(await openRecord(made.second, { craftId, chamberId: made.chamberId }));
  const note = { ar: "قليلون بقوا", fr: "Peu sont restés", en: "Few are left" };
  const { assessmentId } = unwrap(await draftAssessment(made.second, { craftId, grade: "endangered", note }));
  const question = {
    ...{ chamberId: made.chamberId, bodyId: made.bodyId, subject: "grade" as const, craftId, texts: "" },
    ...{ question: "Is the craft in danger as we think it is?", answerBy: "2026-12-20" },
  };
  const { opinionId } = unwrap(await askOpinion(made.second, question));
  return { ...made, president, secretary, third, craftId, assessmentId, opinionId, question };
}

const reasons = "Four masters are left, and nobody learns from three of them";
const opinion = (opinionId: Id<"opinion">, verdict: "favourable" | "unfavourable" | "none") => ({
  ...{ opinionId, verdict, reasons },
});

describe("an opinion of a craft's grade", () => {
  it("is the second reading: given by one, signed by another, and the same fact in the register", async () => {
    const made = await makeDraft();
    const { president, secretary, third, opinionId, assessmentId, craftId, second, question, bodyId } = made;
    expect(codeOf(await askOpinion(second, question))).toBe("ASKED_ALREADY");
    // Neither reads alone meanwhile, past the product neither.
    expect(codeOf(await confirmAssessment(president.context, { assessmentId, confirmed }))).toBe(
      "OPINION_ASKED",
    );
    const alone = sql`update craft_assessment set state = 'confirmed', second_body_id = ${bodyId},
      second_reader = ${president.context.actor.userId}, decided_at = now(), next_review_on = '2028-01-01'
      where id = ${assessmentId}`;
    await expect(owner().execute(alone)).rejects.toThrow();
    expect(codeOf(await giveOpinion(third.context, opinion(opinionId, "favourable")))).toBe("NOT_FOUND");
    unwrap(await giveOpinion(president.context, opinion(opinionId, "favourable")));
    expect(codeOf(await signOpinion(president.context, { opinionId, confirmed }))).toBe("SAME_PERSON");
    unwrap(await sendOpinionBack(secretary.context, { opinionId, note: "It says nothing of the wool" }));
    unwrap(await giveOpinion(president.context, opinion(opinionId, "favourable")));
    unwrap(await signOpinion(secretary.context, { opinionId, confirmed }));
    const { history } = await publicRegister({ craftId });
    expect(history[0]).toMatchObject({ id: assessmentId, grade: "endangered" });
    expect(history[0]?.secondName).toBeTruthy();
    expect(await publicOpinions({ craftId })).toMatchObject([
      { id: opinionId, verdict: "favourable", reasons },
    ]);
    const [row] = await rowsOf<{ reader: string }>(
      sql`select second_reader as reader from craft_assessment where id = ${assessmentId}`,
    );
    expect(row?.reader).toBe(secretary.context.actor.userId);
    const over = { opinionId, note: "It is no longer needed", confirmed };
    expect(codeOf(await withdrawOpinion(second, over))).toBe("OPINION_OVER");
    expect((await lettersOf(opinionId)).filter((one) => one.startsWith("chamber"))).toEqual([
      "chamber published",
    ]);
  });

  it("sends the draft back when it is unfavourable, and leaves it to others without an opinion", async () => {
    const one = await makeDraft();
    unwrap(await giveOpinion(one.president.context, opinion(one.opinionId, "unfavourable")));
    unwrap(await signOpinion(one.secretary.context, { opinionId: one.opinionId, confirmed }));
    const two = await makeDraft();
    unwrap(await giveOpinion(two.president.context, opinion(two.opinionId, "none")));
    unwrap(await signOpinion(two.secretary.context, { opinionId: two.opinionId, confirmed }));
    const states = await rowsOf<{ id: string; state: string; note: string | null }>(
      sql`select id, state, return_note as note from craft_assessment where id in (${one.assessmentId}, ${two.assessmentId})`,
    );
    const of = (id: string) => states.find((row) => row.id === id);
    expect(of(one.assessmentId)).toMatchObject({ state: "returned", note: reasons });
    expect(of(two.assessmentId)).toMatchObject({ state: "drafted", note: null });
  });

  it("is reminded of once, shown as late, and read before it is published by the asker and the office holders", async () => {
    const { opinionId, third, president, second, first } = await makeDraft();
    await remindOpinions(new Date("2026-11-26T08:00:00Z"));
    for (const day of ["2026-12-18", "2026-12-19"]) await remindOpinions(new Date(`${day}T08:00:00Z`));
    const reminders = (await lettersOf(opinionId)).filter((one) => one.endsWith("reminder"));
    expect(reminders).toHaveLength(2);
    const late = unwrap(await getOpinion(at(president.context, "2026-12-21"), { opinionId }));
    expect([late.isLate, late.mayGive]).toEqual([true, true]);
    const elsewhere = await makeLivingBody(["president"]);
    const codes = [first, second, third.context, elsewhere.first].map((one) =>
      getOpinion(one, { opinionId }),
    );
    expect((await Promise.all(codes)).map(codeOf)).toEqual(["OK", "OK", "NOT_FOUND", "NOT_FOUND"]);
    const sees = async ({ actor }: typeof first) => {
      const { rows } = (await withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.execute(sql`select id from body_opinion where id = ${opinionId}`),
      )) as unknown as { rows: unknown[] };
      return rows.length;
    };
    const people = [president.context, first, third.context, elsewhere.first, elsewhere.federation];
    expect(await Promise.all(people.map(sees))).toEqual([1, 1, 0, 0, 0]);
  });
});

describe("a mediator out of the body", () => {
  async function makeComplaint() {
    const made = await makeLivingBody(["president", "secretary", null, null]);
    const [president, secretary, one, other] = made.members;
    if (!president || !secretary || !one || !other) throw new Error("four members");
    const registryNumber = `T-${other.artisanId.slice(-10).toUpperCase()}`;
    await owner().execute(
      sql`update artisan set registry_number = ${registryNumber} where id = ${other.artisanId}`,
    );
    const { complaintId } = unwrap(
      await fileAsMember(one.context, {
        ...{ artisanId: one.artisanId, registryNumber, kind: "payment" as const, confirmed },
        ...{ words: "He owes me two thousand dirhams for clay", wish: "That he pays" },
      }),
    );
    return { ...made, president, secretary, one, other, complaintId };
  }

  it("holds an office of the body both belong to, has no hand in either workshop, and leads from the studio", async () => {
    const { first, president, secretary, one, other, complaintId, bodyId, chamberId } = await makeComplaint();
    const name = (mediatorId: string) => nameMediator(first, { complaintId, mediatorId });
    const elsewhere = await makeLivingBody(["president"]);
    const stranger = elsewhere.members[0];
    if (!stranger) throw new Error("a stranger");
    expect(codeOf(await name(stranger.context.actor.userId))).toBe("NOT_OFFICER");
    const { officers } = unwrap(await getComplaint(first, { complaintId }));
    const asked = officers.filter(({ office }) => office !== null).map(({ userId }) => userId);
    expect(asked.sort()).toEqual([president, secretary].map(({ context }) => context.actor.userId).sort());
    const { userId: id, email } = secretary.context.actor;
    await makeGrant(owner(), { id, email }, { role: "maker", artisanId: other.artisanId });
    expect(codeOf(await name(id))).toBe("IS_PARTY");
    unwrap(await name(president.context.actor.userId));
    expect(await lettersOf(complaintId)).toContain("mediator named");
    const session = { complaintId, heldAt: "2026-12-10T10:00", place: "The president's shop", note: "" };
    unwrap(await addSession(president.context, session));
    expect(codeOf(await addSession(secretary.context, session))).toBe("NOT_FOUND");
    expect(unwrap(await getComplaint(president.context, { complaintId })).mine).toEqual(["mediator"]);
    // The parties read the workshop's name, and no address of whoever holds the office.
    const read = unwrap(await getComplaint(one.context, { complaintId }));
    const [workshop] = await rowsOf<{ name: unknown }>(
      sql`select name from artisan where id = ${president.artisanId}`,
    );
    expect(read.mediator).toEqual({ of: "body", name: workshop?.name });
    expect(JSON.stringify(read)).not.toContain("@");
    expect(unwrap(await myComplaints(president.context, {})).complaints).toHaveLength(1);
    // Who reads: the two, the mediator, the chamber's keepers; nobody else of the body.
    const { id: artisanId } = await makeArtisan(owner(), { chamberId });
    const memberId = await makeBodyMember(owner(), { id: bodyId, chamberId }, artisanId);
    await makeBodyOffice(owner(), { id: bodyId, chamberId }, memberId, "treasurer");
    const sees = async ({ actor }: typeof first) => {
      const { rows } = (await withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.execute(sql`select c.id from complaint c join mediation_session s on s.complaint_id = c.id
          where c.id = ${complaintId}`),
      )) as unknown as { rows: unknown[] };
      return rows.length;
    };
    const readers = [one.context, other.context, president.context, first];
    expect(await Promise.all(readers.map(sees))).toEqual([1, 1, 1, 1]);
    expect(await Promise.all([secretary.context, stranger.context, elsewhere.first].map(sees))).toEqual([
      0, 0, 0,
    ]);
    const delegate = { ...president.context, actor: { ...president.context.actor, userId: id } };
    expect(await sees(delegate)).toBe(0);
  });

  it("is refused by the database when they hold no office of it", async () => {
    const { complaintId, one, other, president } = await makeComplaint();
    const forge = (userId: string, artisanId: string) =>
      owner().execute(sql`update complaint set state = 'mediating', mediator_id = ${userId},
        mediator_artisan_id = ${artisanId}, end_by = '2027-01-01', named_at = now() where id = ${complaintId}`);
    const { userId } = president.context.actor;
    await expect(forge(userId, other.artisanId)).rejects.toThrow();
    await expect(forge(userId, one.artisanId)).rejects.toThrow();
    await owner().execute(
      sql`update craft_body_office set until = current_date where member_id = ${president.memberId}`,
    );
    await expect(forge(userId, president.artisanId)).rejects.toThrow();
  });
});

describe("a body's members in public", () => {
  it("are counted from five on", async () => {
    const small = await makeLivingBody(["president", null, null, null]);
    const large = await makeLivingBody(["president", null, null, null, null]);
    const shown = async ({ chamberId }: typeof small) =>
      (await listPublicBodies({ chamberId })).map(({ members }) => members);
    expect([await shown(small), await shown(large)]).toEqual([[null], [5]]);
  });
});
