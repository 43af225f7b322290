import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { document } from "#db/schema/vault.ts";
import { getApplication, listMyApplications, startApplication } from "#features/applications/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  answer,
  answers,
  attach,
  type Desk,
  fieldsOf,
  makeDesk,
  makeOfficer,
  makePerson,
  rowOf,
  startFile,
} from "#tests/integration/applications/desk.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await makeDesk("MA-03");
});

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

  it("is not answered what another kind is asked", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk, "maalem");
    const names = { organisationArabic: "تعاونية", organisationLatin: "Coop", organisationNumber: "12" };
    const stray = await answer(actor, id, { step: "cooperative", ...names, members: "9" });
    expect(stray).toEqual({ ok: false, error: { code: "STEP_NOT_ASKED" } });
    expect((await rowOf(id)).organisationName).toBeNull();
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
