import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { application, conflict, siteVisit } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import { getApplication } from "#features/applications/index.ts";
import { visitCancelledSms, visitPlannedSms } from "#features/notify/sms/visit.ts";
import { visitCancelled, visitPlanned } from "#features/notify/templates/visit.ts";
import { keepPhoto, viewDocument } from "#features/vault/index.ts";
import {
  attachVisitPhoto,
  cancelVisit,
  getVisit,
  plannedForMe,
  planVisit,
  receiveVisitPhoto,
  removeVisitPhoto,
  reportVisit,
  showWay,
  visitAgenda,
  visitsOfSubject,
} from "#features/visits/index.ts";
import type { VisitSubjectId } from "#features/visits/schema.ts";
import { env } from "#lib/env.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeFile } from "#tests/factories/files.ts";
import { owner } from "#tests/factories/owner.ts";
import { jpeg } from "#tests/factories/pictures.ts";
import {
  type Desk,
  makeDesk,
  makeOfficer,
  makePerson,
  queued,
  rowOf,
} from "#tests/integration/applications/desk.ts";
import { makeReachable } from "#tests/integration/register/world.ts";

const now = new Date("2026-06-15T09:00:00Z");
type Person = Extract<Actor, { kind: "person" }>;

let desk: Desk;
let officer: Person;
let applicant: Person;
let id: Id<"application">;

beforeAll(async () => {
  desk = await makeDesk();
});
beforeEach(async () => {
  officer = await makeOfficer(desk.chamberId, "verifier");
  applicant = await makePerson();
  id = await makeFile(owner(), {
    ...{ chamberId: desk.chamberId, applicantUserId: applicant.userId, state: "under_review" },
    email: applicant.email,
  });
});

const plan = (over: Partial<Parameters<typeof planVisit>[1]> = {}, subjectId: VisitSubjectId = id) =>
  planVisit(
    { actor: officer, now },
    { subjectId, day: "2026-06-18", time: "10:00", officerId: officer.userId, ...over },
  );
const planned = async () => unwrap(await plan()).visitId;
const report = (visitId: Id<"visit">, actor: Actor = officer) =>
  reportVisit(
    { actor, now },
    {
      ...{ visitId, outcome: "confirmed", report: "نول قائم وقطعة قيد النسج." },
      place: { latitude: 34.06, longitude: -4.97, accuracy: 12 },
    },
  );
const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? "done" : result.error?.code;

describe("planning a visit", () => {
  it("moves the file, tells the applicant day, hour and chamber, and nothing of where the workshop is", async () => {
    const visitId = await planned();
    expect((await rowOf(id)).state).toBe("visit_planned");
    const [row] = await owner().select().from(siteVisit).where(eq(siteVisit.id, visitId));
    expect(row?.plannedFor.toISOString()).toBe("2026-06-18T09:00:00.000Z");
    for (const queue of ["mail.send", "sms.send"])
      expect(await queued(queue, visitId)).toEqual([{ template: "visit-planned", id: visitId }]);
    const letter = await visitPlanned(visitId);
    expect(letter).toMatchObject({ to: applicant.email, locale: "ar" });
    expect(JSON.stringify(letter)).toContain("18 يونيو 2026");
    expect(JSON.stringify(letter)).not.toMatch(/Town|612345678/);
    expect((await visitPlannedSms(visitId))?.text).toContain("18/06 10:00");
    const mine = unwrap(await plannedForMe({ actor: applicant }, { applicationId: id }));
    expect(mine.plannedFor).toBe("2026-06-18T09:00:00.000Z");
    const agenda = unwrap(await visitAgenda({ actor: officer, now }, { chamberId: desk.chamberId }));
    expect(agenda.days[3]?.visits.map((visit) => visit.id)).toContain(visitId);
  });

  it("is refused in the past, twice, in another state, and for whoever may not go", async () => {
    expect(codeOf(await plan({ day: "2026-06-15", time: "09:30" }))).toBe("VISIT_PAST");
    expect(codeOf(await plan({ officerId: (await makePerson()).userId }))).toBe("OFFICER_NOT_FREE");
    const elsewhere = await makeOfficer((await makeDesk()).chamberId);
    expect(codeOf(await plan({ officerId: elsewhere.userId }))).toBe("OFFICER_NOT_FREE");
    await owner()
      .insert(conflict)
      .values({
        ...{ id: newId("conflict"), applicationId: id, chamberId: desk.chamberId, relation: "relative" },
        ...{ userId: officer.userId, declaredAt: now },
      });
    // To whoever is too close to a file it does not exist; a colleague cannot send them there either.
    expect(codeOf(await plan())).toBe("NOT_FOUND");
    const other = await makeOfficer(desk.chamberId);
    const send = (officerId: Id<"user">) =>
      planVisit({ actor: other, now }, { subjectId: id, day: "2026-06-18", time: "10:00", officerId });
    expect(codeOf(await send(officer.userId))).toBe("OFFICER_NOT_FREE");
    expect(codeOf(await send(other.userId))).toBe("done");
    expect(codeOf(await send(other.userId))).toBe("VISIT_PENDING");
    const sent = await makeFile(owner(), { chamberId: desk.chamberId, applicantUserId: applicant.userId });
    expect(codeOf(await plan({}, sent))).toBe("VISIT_NOT_POSSIBLE");
    expect(
      codeOf(
        await planVisit(
          { actor: elsewhere, now },
          {
            ...{ subjectId: sent, day: "2026-06-18", time: "10:00", officerId: elsewhere.userId },
          },
        ),
      ),
    ).toBe("NOT_FOUND");
  });

  it("can be called off: the file goes on, nobody is announced any more", async () => {
    const visitId = await planned();
    unwrap(await cancelVisit({ actor: officer, now }, { visitId }));
    expect((await rowOf(id)).state).toBe("under_review");
    expect(await visitPlanned(visitId)).toBeNull();
    expect(JSON.stringify(await visitCancelled(visitId))).toContain("18 يونيو 2026");
    expect((await visitCancelledSms(visitId))?.text).toContain("18/06 10:00");
    expect(codeOf(await report(visitId))).toBe("VISIT_OVER");
    expect(unwrap(await plannedForMe({ actor: applicant }, { applicationId: id })).plannedFor).toBeNull();
  });
});

describe("reporting on a visit", () => {
  it("keeps the place sealed, shows it to officers alone, and lets the file go on", async () => {
    const visitId = await planned();
    unwrap(await report(visitId));
    expect((await rowOf(id)).state).toBe("under_review");
    const [row] = await owner().select().from(siteVisit).where(eq(siteVisit.id, visitId));
    expect(row?.sealedPlace).toBeTruthy();
    expect(row?.sealedPlace).not.toContain("34.06");
    const found = unwrap(await visitsOfSubject({ actor: officer, now }, { subjectId: id }));
    expect(found.visits[0]?.place).toEqual({ latitude: 34.06, longitude: -4.97, accuracy: 12 });
    for (const actor of [applicant, await makeOfficer((await makeDesk()).chamberId)]) {
      expect(codeOf(await getVisit({ actor }, { visitId }))).toBe("NOT_FOUND");
      const rows = await withActorSettings(database(), settingsOf(actor), (tx) =>
        tx.select({ id: siteVisit.id }).from(siteVisit).where(eq(siteVisit.id, visitId)),
      );
      expect(rows).toEqual([]);
    }
    const file = unwrap(await getApplication({ actor: applicant }, { applicationId: id }));
    expect(file.events.map(({ kind }) => kind)).toEqual(["submitted", "visit_planned", "visit_reported"]);
    expect(JSON.stringify(file)).not.toContain("نول قائم");
  });

  it("is done once when two officers send their reports at the same time", async () => {
    const visitId = await planned();
    const second = await makeOfficer(desk.chamberId);
    const answers = await Promise.all([report(visitId), report(visitId, second)]);
    expect(answers.map(codeOf).sort()).toEqual(["VISIT_OVER", "done"]);
  });

  it("shows the way when asked, and writes the look down", async () => {
    const visitId = await planned();
    expect(unwrap(await showWay({ actor: officer }, { visitId }))).toEqual({
      address: null,
      phone: "+212612345678",
    });
    const { rows } = (await owner().execute(
      sql`select count(*)::int as n from audit where action = 'visits.show-way' and object = ${id}`,
    )) as unknown as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(1);
  });
});

describe("photographs of a visit", () => {
  const post = async (actor: Actor, visitId: string, origin = env().CANONICAL_ORIGIN) => {
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(await jpeg())], { type: "image/jpeg" }), "photo.jpg");
    const request = new Request(`${env().CANONICAL_ORIGIN}/api/visits/${visitId}/photos?lang=ar`, {
      ...{ method: "POST", body },
      headers: { accept: "application/json", origin, "sec-fetch-site": "same-origin" },
    });
    return receiveVisitPhoto({ actor }, request, visitId);
  };

  it("come one at a time through the upload, hidden from the applicant and from other chambers", async () => {
    const visitId = await planned();
    expect((await post(officer, visitId)).status).toBe(200);
    expect((await post(applicant, visitId)).status).toBe(404);
    expect((await post(await makeOfficer((await makeDesk()).chamberId), visitId)).status).toBe(404);
    expect((await post({ kind: "anonymous" }, visitId)).status).toBe(401);
    const visit = unwrap(await getVisit({ actor: officer }, { visitId }));
    expect(visit.photos).toHaveLength(1);
    const documentId = visit.photos[0]?.id ?? newId("document");
    expect(codeOf(await viewDocument({ actor: officer }, { documentId }))).toBe("done");
    expect(codeOf(await viewDocument({ actor: applicant }, { documentId }))).toBe("NOT_FOUND");
    const file = unwrap(await getApplication({ actor: applicant }, { applicationId: id }));
    expect(file.documents.map((each) => each.id)).not.toContain(documentId);
  });

  it("stay hidden once the file has become a registration, from the maker too", async () => {
    const visitId = await planned();
    expect((await post(officer, visitId)).status).toBe(200);
    const maker = await makeReachable({ chamberId: desk.chamberId });
    await owner().update(document).set({ artisanId: maker.id }).where(eq(document.visitId, visitId));
    const himself: Actor = { ...applicant, grants: [{ role: "artisan", artisanId: maker.id }] };
    const rows = await withActorSettings(database(), settingsOf(himself), (tx) =>
      tx.select({ id: document.id }).from(document).where(eq(document.visitId, visitId)),
    );
    expect(rows).toEqual([]);
  });

  it("are eight at most, can be taken out before the report, and not added after it", async () => {
    const visitId = await planned();
    const add = async () =>
      attachVisitPhoto({ actor: officer }, { visitId, file: await keepPhoto("visit", await jpeg()) });
    for (let n = 0; n < 8; n += 1) unwrap(await add());
    expect(codeOf(await add())).toBe("TOO_MANY_PHOTOS");
    const [first] = unwrap(await getVisit({ actor: officer }, { visitId })).photos;
    unwrap(
      await removeVisitPhoto({ actor: officer }, { visitId, documentId: first?.id ?? newId("document") }),
    );
    expect(unwrap(await getVisit({ actor: officer }, { visitId })).photos).toHaveLength(7);
    unwrap(await report(visitId));
    expect(codeOf(await add())).toBe("VISIT_OVER");
  });
});

it("a registered maker is visited too, one visit at a time, and stays as they are", async () => {
  const maker = await makeReachable({ chamberId: desk.chamberId });
  const { visitId } = unwrap(await plan({}, maker.id));
  expect(codeOf(await plan({}, maker.id))).toBe("VISIT_PENDING");
  expect(await queued("mail.send", visitId)).toEqual([{ template: "visit-planned", id: visitId }]);
  unwrap(await report(visitId));
  const found = unwrap(await visitsOfSubject({ actor: officer, now }, { subjectId: maker.id }));
  expect(found).toMatchObject({ hindrance: null, visits: [{ state: "done", outcome: "confirmed" }] });
  const late = unwrap(
    await visitAgenda(
      { actor: officer, now: new Date("2026-07-01T09:00:00Z") },
      {
        ...{ chamberId: desk.chamberId, day: "2026-06-18" },
      },
    ),
  );
  expect(late.late.map((visit) => visit.id)).not.toContain(visitId);
  expect(late.days[3]?.visits.map((visit) => visit.id)).toContain(visitId);
  expect((await owner().select().from(application).where(eq(application.artisanId, maker.id))).length).toBe(
    0,
  );
});
