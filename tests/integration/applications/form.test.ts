import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { application, applicationEvent } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import {
  answerCompletion,
  getApplication,
  listMyApplications,
  startApplication,
  submitApplication,
  withdrawApplication,
} from "#features/applications/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  answer,
  answers,
  attach,
  type Desk,
  type FileId,
  fillFile,
  makeDesk,
  makeOfficer,
  makePerson,
  queued,
  rowOf,
  startFile,
} from "#tests/integration/applications/desk.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await makeDesk("MA-03");
});

const gapsIn = async (actor: Actor, applicationId: FileId) =>
  unwrap(await getApplication({ actor }, { applicationId })).gaps.map(({ step, code }) => `${step} ${code}`);

const fieldsOf = (result: Awaited<ReturnType<typeof answer>>) =>
  result.ok ? {} : (result.error.details?.fields ?? result.error.code);

describe("a draft", () => {
  it("begins with the place, and the place decides the chamber", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk, "cooperative");
    const file = unwrap(await getApplication({ actor }, { applicationId: id }));
    expect(file).toMatchObject({
      number: null,
      state: "draft",
      kind: "cooperative",
      town: { ar: "فاس البالي" },
      hasAddress: true,
      chamber: { id: desk.chamberId },
      stepsDone: ["place", "kind"],
    });
    expect(file.course).toContain("cooperative");
    expect(file.course).not.toContain("identity");
  });

  it("is refused for a province that no chamber covers, and for a person with many on their way", async () => {
    const actor = await makePerson();
    const nowhere = { province: "nowhere", town: "T", address: "" };
    const refused = await startApplication({ actor }, { locale: "fr", place: nowhere });
    expect(refused).toEqual({ ok: false, error: { code: "PROVINCE_UNCOVERED" } });
    for (let n = 0; n < 4; n += 1) await startFile(actor, desk);
    const fifth = await startApplication(
      { actor },
      { locale: "fr", place: { province: desk.province, town: "T", address: "" } },
    );
    expect(fifth).toEqual({ ok: false, error: { code: "TOO_MANY_APPLICATIONS" } });
  });

  it("keeps each screen as soon as it is answered, and is resumed with what was there", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    unwrap(await answer(actor, id, answers.name));
    unwrap(await answer(actor, id, answers.phone));
    const elsewhere = { ...actor, sessionHash: "another phone" };
    const file = unwrap(await getApplication({ actor: elsewhere }, { applicationId: id }));
    expect(file.name).toEqual({ ar: "زينب المثالية", fr: "Zineb Mitalia", en: "Zineb Mitalia" });
    expect(file.phone).toBe("•••678");
    expect(file.stepsDone).toEqual(["place", "kind", "name", "phone"]);
    expect(unwrap(await listMyApplications({ actor }, {}))).toMatchObject([{ id, number: null }]);
  });

  it("says of each wrong field what is wrong, and keeps nothing of it", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk, "artisan_diploma");
    const wrong = [
      [{ ...answers.name, nameLatin: "زينب" }, { "answer.nameLatin": "LATIN_LETTERS" }],
      [{ step: "phone", phone: "12" }, { "answer.phone": "PHONE_INVALID" }],
      [{ step: "phone", phone: "" }, { "answer.phone": "REQUIRED" }],
      [{ step: "identity", cin: "" }, { "answer.cin": "REQUIRED" }],
      [{ step: "identity", cin: "12345" }, { "answer.cin": "CIN_INVALID" }],
      [{ step: "craft", craft: [] }, { "answer.craft": "REQUIRED" }],
      [
        { step: "diploma", diplomaTitle: "", diplomaYear: "2999" },
        { "answer.diplomaTitle": "REQUIRED", "answer.diplomaYear": "NUMBER_INVALID" },
      ],
      [{ step: "registry", known: "yes", registryNumber: "" }, { "answer.registryNumber": "REQUIRED" }],
      [{ ...answers.consents, processing: false }, { "answer.processing": "CONSENT_REQUIRED" }],
      [{ step: "portrait" }, { "answer.portrait": "PICTURE_MISSING" }],
      [
        { step: "place", province: "nowhere", town: "T", address: "" },
        { "answer.province": "PROVINCE_UNCOVERED" },
      ],
    ] as const;
    for (const [given, fields] of wrong) {
      expect(fieldsOf(await answer(actor, id, given as never)), JSON.stringify(given)).toEqual(fields);
    }
    expect((await rowOf(id)).stepsDone).toEqual(["place", "kind"]);
  });

  it("seals what identifies a person, and says it nowhere in clear", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    unwrap(await answer(actor, id, answers.phone));
    unwrap(await answer(actor, id, answers.identity));
    const row = JSON.stringify(await rowOf(id));
    for (const secret of ["BE123456", "123456", "612345678", "زنقة المثال"]) {
      expect(row).not.toContain(secret);
    }
    const file = unwrap(await getApplication({ actor }, { applicationId: id }));
    expect(file).toMatchObject({ cin: "•••456", phone: "•••678", hasAddress: true });
    expect(JSON.stringify(file)).not.toMatch(/BE123456|612345678|زنقة/);
    // An empty field keeps what is there.
    unwrap(await answer(actor, id, { step: "identity", cin: "" }));
    expect(unwrap(await getApplication({ actor }, { applicationId: id })).cin).toBe("•••456");
  });

  it("drops what only another kind is asked for when the kind changes", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk, "cooperative");
    unwrap(
      await answer(actor, id, {
        step: "cooperative",
        ...{
          organisationArabic: "تعاونية",
          organisationLatin: "Coop",
          organisationNumber: "12",
          members: "9",
        },
      }),
    );
    unwrap(await answer(actor, id, { step: "kind", kind: "artisan_experience" }));
    expect(await rowOf(id)).toMatchObject({ organisationName: null, membersCount: null });
    unwrap(await answer(actor, id, answers.identity));
    unwrap(await answer(actor, id, answers.practice));
    unwrap(await answer(actor, id, { step: "kind", kind: "enterprise" }));
    expect(await rowOf(id)).toMatchObject({ sealedCin: null, cinIndex: null, practiceSince: null });
  });

  it("moves to another chamber with its pictures and indexes while it is the applicant's alone", async () => {
    const other = await makeDesk();
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    unwrap(await answer(actor, id, answers.identity));
    unwrap(await attach(actor, id, "portrait"));
    const before = await rowOf(id);
    unwrap(await answer(actor, id, { step: "place", province: other.province, town: "Taza", address: "" }));
    const after = await rowOf(id);
    expect(after).toMatchObject({ chamberId: other.chamberId, town: { fr: "Taza" }, sealedAddress: null });
    expect(after.cinIndex).not.toBe(before.cinIndex);
    const [picture] = await owner().select().from(document).where(eq(document.applicationId, id));
    expect(picture?.chamberId).toBe(other.chamberId);
    expect(unwrap(await getApplication({ actor }, { applicationId: id })).cin).toBe("•••456");
  });

  it("keeps the address that is there when the place is answered again without one", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    const before = await rowOf(id);
    unwrap(await answer(actor, id, { step: "place", province: desk.province, town: "فاس", address: "" }));
    expect((await rowOf(id)).sealedAddress).toBe(before.sealedAddress);
  });

  it("is nobody's but the applicant's before it is sent", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    for (const other of [await makeOfficer(desk.chamberId), await makePerson()]) {
      const seen = await getApplication({ actor: other }, { applicationId: id });
      expect(seen).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
      expect(await answer(other, id, answers.name)).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    }
  });
});

describe("sending a file", () => {
  it("names everything that is lacking, each with its screen", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    const expected = [
      "name NAME_MISSING",
      "phone PHONE_MISSING",
      "identity CIN_MISSING",
      "practice YEARS_MISSING",
      "craft CRAFT_MISSING",
      "consents CONSENT_MISSING",
      "portrait PICTURE_MISSING",
      "workshop PICTURE_MISSING",
      "workshop PICTURE_MISSING",
      "pieces PICTURE_MISSING",
      "papers PICTURE_MISSING",
      "papers PICTURE_MISSING",
      "papers PICTURE_MISSING",
    ];
    expect(await gapsIn(actor, id)).toEqual(expected);
    const refused = await submitApplication({ actor }, { applicationId: id });
    expect(refused.ok ? null : refused.error.code).toBe("APPLICATION_INCOMPLETE");
    expect((await rowOf(id)).state).toBe("draft");
  });

  it.each([
    ["maalem", { ...answers.practice, years: "9" }, "practice YEARS_TOO_FEW"],
    ["artisan_experience", { ...answers.practice, years: "2" }, "practice YEARS_TOO_FEW"],
  ] as const)("refuses a %s with too few years by the dated rule", async (kind, practice, gap) => {
    const actor = await makePerson();
    const id = await startFile(actor, desk, kind);
    await fillFile(actor, id, desk, { practice });
    expect(await gapsIn(actor, id)).toEqual([gap]);
  });

  it("asks a cooperative for members and an enterprise for a supervisor who is registered", async () => {
    const names = { organisationArabic: "تعاونية", organisationLatin: "Coop", organisationNumber: "12" };
    const actor = await makePerson();
    const group = await startFile(actor, desk, "cooperative");
    await fillFile(actor, group, desk, { cooperative: { step: "cooperative", ...names, members: "4" } });
    expect(await gapsIn(actor, group)).toEqual(["cooperative MEMBERS_TOO_FEW"]);
    const firm = await startFile(actor, desk, "enterprise");
    await fillFile(actor, firm, desk, {
      enterprise: { step: "enterprise", ...names, supervisor: "demo 77-001" },
    });
    expect(await gapsIn(actor, firm)).toEqual(["enterprise SUPERVISOR_UNKNOWN"]);
    await makeArtisan(owner(), { registryNumber: "DEMO-77 001", isPublic: false });
    expect(await gapsIn(actor, firm)).toEqual([]);
  });

  it("gives it a number with its region, a day for the answer, an event, a mail and a short message", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    const at = new Date("2026-11-20T10:00:00Z");
    const sent = unwrap(await submitApplication({ actor, now: at }, { applicationId: id }));
    expect(sent.number).toMatch(/^A-03-2026-\d{6}$/);
    expect(sent.dueAt.toISOString()).toBe("2026-12-20T10:00:00.000Z");
    expect(await rowOf(id)).toMatchObject({ state: "submitted", number: sent.number, submittedAt: at });
    const events = await owner()
      .select()
      .from(applicationEvent)
      .where(eq(applicationEvent.applicationId, id));
    expect(events).toMatchObject([{ kind: "submitted", isPublic: true, chamberId: desk.chamberId }]);
    const letter = { template: "application-received", id };
    expect(await queued("mail.send", id)).toEqual([letter]);
    expect(await queued("sms.send", id)).toEqual([letter]);
    const again = await submitApplication({ actor }, { applicationId: id });
    expect(again).toEqual({ ok: false, error: { code: "APPLICATION_SENT" } });
    const changed = await answer(actor, id, answers.name);
    expect(changed).toEqual({ ok: false, error: { code: "APPLICATION_CLOSED" } });
  });

  it("writes no short message to somebody who did not agree to one, or has no mobile number", async () => {
    const cases = [
      { consents: { ...answers.consents, sms: false } },
      { phone: { step: "phone", phone: "0535 12 34 56" } },
    ] as const;
    for (const over of cases) {
      const actor = await makePerson();
      const id = await startFile(actor, desk);
      await fillFile(actor, id, desk, over);
      unwrap(await submitApplication({ actor }, { applicationId: id }));
      expect(await queued("sms.send", id)).toEqual([]);
    }
  });

  it("opens the file to the people of its chamber, with masked numbers, and to no other chamber", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    unwrap(await submitApplication({ actor }, { applicationId: id }));
    const officer = await makeOfficer(desk.chamberId);
    const seen = unwrap(await getApplication({ actor: officer }, { applicationId: id }));
    expect(seen).toMatchObject({ cin: "•••456", viewer: { isOfficer: true, mayFill: false } });
    expect(await answer(officer, id, answers.name)).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    const elsewhere = await makeOfficer((await makeDesk()).chamberId);
    const hidden = await getApplication({ actor: elsewhere }, { applicationId: id });
    expect(hidden).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
  });
});

describe("an answer to what the chamber asked for", () => {
  async function asked() {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    unwrap(await submitApplication({ actor }, { applicationId: id }));
    const move = (state: "under_review" | "completion_requested") =>
      owner().update(application).set({ state }).where(eq(application.id, id));
    await move("under_review");
    await move("completion_requested");
    await owner()
      .insert(applicationEvent)
      .values({
        ...{ applicationId: id, chamberId: desk.chamberId, kind: "completion_requested" },
        ...{ state: "completion_requested", reasons: ["IDENTITY_UNREADABLE"], note: "الصورة غير واضحة" },
        isPublic: true,
      });
    return { actor, id };
  }

  it("opens the form again, shows why, and goes back to review with a new day", async () => {
    const { actor, id } = await asked();
    const file = unwrap(await getApplication({ actor }, { applicationId: id }));
    expect(file.completion).toEqual({ reasons: ["IDENTITY_UNREADABLE"], note: "الصورة غير واضحة" });
    expect(file.viewer.mayFill).toBe(true);
    const old = file.documents.find(({ kind }) => kind === "identity_front");
    unwrap(await attach(actor, id, "identity_front"));
    const at = new Date("2026-12-01T10:00:00Z");
    const sent = unwrap(await answerCompletion({ actor, now: at }, { applicationId: id }));
    expect(sent.dueAt.toISOString()).toBe("2026-12-16T10:00:00.000Z");
    expect((await rowOf(id)).state).toBe("under_review");
    const after = unwrap(await getApplication({ actor }, { applicationId: id }));
    expect(after.documents.map((each) => each.id)).not.toContain(old?.id);
    expect(after.events.map((event) => event.kind)).toEqual([
      "submitted",
      "completion_requested",
      "completed",
    ]);
    const again = await answerCompletion({ actor }, { applicationId: id });
    expect(again).toEqual({ ok: false, error: { code: "NOTHING_ASKED" } });
  });

  it("does not change the chamber of a file that was sent", async () => {
    const { actor, id } = await asked();
    const other = await makeDesk();
    const moved = await answer(actor, id, {
      ...{ step: "place", province: other.province, town: "T", address: "" },
    } as const);
    expect(fieldsOf(moved)).toEqual({ "answer.province": "CHAMBER_FIXED" });
  });
});

describe("taking a file back", () => {
  it("ends answers, pictures and agreements, and leaves the number and the dates", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    const { number } = unwrap(await submitApplication({ actor }, { applicationId: id }));
    unwrap(await withdrawApplication({ actor }, { applicationId: id }));
    expect(await rowOf(id)).toMatchObject({
      ...{ state: "withdrawn", number, name: null, sealedCin: null, cinIndex: null, sealedPhone: null },
      ...{ town: null, story: null, registryNumber: null, email: null },
    });
    const kept = await owner().select().from(document).where(eq(document.applicationId, id));
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.every((row) => row.sealedKey === null && row.shreddedWhy === "withdrawn")).toBe(true);
    const file = unwrap(await getApplication({ actor }, { applicationId: id }));
    expect(file).toMatchObject({ consents: {}, crafts: [], documents: [] });
    const { rows } = (await owner().execute(
      `select count(*)::int as n from identity_index where subject_id = '${id}'`,
    )) as unknown as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(0);
    const again = await withdrawApplication({ actor }, { applicationId: id });
    expect(again).toEqual({ ok: false, error: { code: "CANNOT_WITHDRAW" } });
  });

  it("of a draft tells the chamber nothing", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    unwrap(await withdrawApplication({ actor }, { applicationId: id }));
    const officer = await makeOfficer(desk.chamberId);
    const seen = await getApplication({ actor: officer }, { applicationId: id });
    expect(seen).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    const events = await owner()
      .select()
      .from(applicationEvent)
      .where(eq(applicationEvent.applicationId, id));
    expect(events).toEqual([]);
  });
});
