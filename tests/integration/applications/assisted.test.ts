import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { application, decision } from "#db/schema/applications.ts";
import { consent } from "#db/schema/consents.ts";
import {
  answerStep,
  declineOffer,
  getApplication,
  linkAccount,
  listAssistedDrafts,
  listMyApplications,
  listOffers,
  startAssisted,
  submitApplication,
  takeOffer,
} from "#features/applications/index.ts";
import { newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  answer,
  answers,
  attach,
  type Desk,
  fillFile,
  makeDesk,
  makeOfficer,
  makePerson,
  queued,
  rowOf,
} from "#tests/integration/applications/desk.ts";

type Person = Actor & { kind: "person" };

let desk: Desk;
let officer: Person;

beforeAll(async () => {
  desk = await makeDesk();
  officer = await makeOfficer(desk.chamberId);
});

const opening = (over: object = {}) =>
  ({
    ...{ chamberId: desk.chamberId, locale: "ar", kind: "artisan_experience", at: "field" },
    ...{ place: { province: desk.province, town: "صفرو", address: "" } },
    ...{ method: "spoken_before_witness", witness: "الحاج المثالي", email: "" },
    ...over,
  }) as Parameters<typeof startAssisted>[1];

const start = async (over: object = {}, by: Actor = officer) =>
  unwrap(await startAssisted({ actor: by }, opening(over))).applicationId;

describe("a file an officer fills in with somebody", () => {
  it("begins with the person's agreement, how it was given and before whom", async () => {
    const id = await start();
    expect(await rowOf(id)).toMatchObject({
      ...{ assistedBy: officer.userId, assistedAt: "field", applicantUserId: null, state: "draft" },
    });
    const given = await owner().select().from(consent).where(eq(consent.applicationId, id));
    expect(given).toMatchObject([
      { purpose: "assisted", method: "spoken_before_witness", witness: "الحاج المثالي" },
    ]);
  });

  it("is not begun without a witness, outside the chamber's provinces, or by another chamber", async () => {
    const other = await makeDesk();
    const refused = async (over: object, by: Actor = officer) => {
      const answered = await startAssisted({ actor: by }, opening(over));
      return answered.ok ? "ALLOWED" : (answered.error.details?.fields ?? answered.error.code);
    };
    expect(await refused({ witness: " " })).toEqual({ witness: "WITNESS_REQUIRED" });
    const away = { province: other.province, town: "T", address: "" };
    expect(await refused({ place: away })).toBe("PROVINCE_ELSEWHERE");
    expect(await refused({ chamberId: other.chamberId, place: away })).toBe("NOT_FOUND");
    expect(await refused({}, await makePerson())).toBe("NOT_FOUND");
    expect(await refused({}, await makeOfficer(desk.chamberId, "curator"))).toBe("NOT_FOUND");
  });

  it("takes the same answers, records agreements as they were given, and is sent with a number", async () => {
    const id = await start();
    await fillFile(officer, id, desk);
    const given = await owner().select().from(consent).where(eq(consent.applicationId, id));
    expect(new Set(given.map((row) => row.method))).toEqual(new Set(["spoken_before_witness"]));
    expect(given.map((row) => row.purpose).sort()).toEqual(["assisted", "processing", "publication", "sms"]);
    expect(unwrap(await submitApplication({ actor: officer }, { applicationId: id })).number).toMatch(/^A-/);
    expect(await queued("mail.send", id)).toEqual([]);
    expect(await queued("sms.send", id)).toEqual([{ template: "application-received", id }]);
  });

  it("needs a photograph of the signed form where the agreement was signed", async () => {
    const id = await start({ method: "signature", witness: "" });
    await fillFile(officer, id, desk);
    const gaps = async () => unwrap(await getApplication({ actor: officer }, { applicationId: id })).gaps;
    expect(await gaps()).toEqual([{ step: "consents", code: "CONSENT_FORM_MISSING" }]);
    unwrap(await attach(officer, id, "consent_form"));
    expect(await gaps()).toEqual([]);
  });

  it("is listed and taken further by a colleague, and unknown to another chamber", async () => {
    const id = await start();
    const colleague = await makeOfficer(desk.chamberId);
    const drafts = unwrap(await listAssistedDrafts({ actor: colleague }, { chamberId: desk.chamberId }));
    expect(drafts.map((line) => line.id)).toContain(id);
    unwrap(await answer(colleague, id, answers.name));
    const stranger = await makeOfficer((await makeDesk()).chamberId);
    expect(await answer(stranger, id, answers.name)).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
  });

  it("leaves an entry in the audit chain for each answer given for somebody", async () => {
    const id = await start();
    unwrap(await answer(officer, id, answers.phone));
    const { rows } = (await owner().execute(
      `select action, detail from audit where object = '${id}' order by seq`,
    )) as unknown as { rows: { action: string; detail: string }[] };
    expect(rows.map((row) => row.action)).toEqual(["applications.start-assisted", "applications.answer"]);
    expect(JSON.stringify(rows)).not.toMatch(/612345678/);
  });

  it("is not decided by whoever filled it in: the database itself refuses", async () => {
    const id = await start();
    const row = {
      ...{ applicationId: id, chamberId: desk.chamberId, round: 1, outcome: "approve" as const },
      ...{ reasons: [], needsSecond: false, firstBy: officer.userId, firstAt: new Date() },
    };
    await expect(
      owner()
        .insert(decision)
        .values({ ...row, id: newId("decision") }),
    ).rejects.toMatchObject({
      cause: { code: "23514" },
    });
  });
});

describe("an account of the person's own", () => {
  async function offered(email: string) {
    const id = await start();
    await fillFile(officer, id, desk);
    unwrap(await linkAccount({ actor: officer }, { applicationId: id, email }));
    return id;
  }

  it("is offered the file by mail, sees that there is one, and takes it with the telephone number", async () => {
    const email = `offer.${Date.now()}@example.test`;
    const id = await offered(email.toUpperCase());
    expect(await queued("mail.send", id)).toMatchObject([{ template: "application-offer" }]);
    const person = await makePerson(email);
    const offers = unwrap(await listOffers({ actor: person }, {}));
    expect(offers).toMatchObject([{ id, chamberId: desk.chamberId }]);
    expect(Object.keys(offers[0] ?? {}).sort()).toEqual(["chamberId", "chamberName", "id", "openedAt"]);
    expect(await getApplication({ actor: person }, { applicationId: id })).toMatchObject({ ok: false });
    const wrong = await takeOffer({ actor: person }, { applicationId: id, phone: "0611111111" });
    expect(wrong).toEqual({ ok: false, error: { code: "PHONE_DIFFERS" } });
    unwrap(await takeOffer({ actor: person }, { applicationId: id, phone: "0612345678" }));
    expect(unwrap(await listMyApplications({ actor: person }, {}))).toMatchObject([{ id }]);
    expect(unwrap(await listOffers({ actor: person }, {}))).toEqual([]);
    // Both may go on with it.
    unwrap(await answerStep({ actor: person }, { applicationId: id, answer: answers.story }));
    unwrap(await answerStep({ actor: officer }, { applicationId: id, answer: answers.story }));
  });

  it("of somebody else is offered nothing and takes nothing, even with the right telephone number", async () => {
    const id = await offered(`owner.${Date.now()}@example.test`);
    const stranger = await makePerson();
    expect(unwrap(await listOffers({ actor: stranger }, {}))).toEqual([]);
    const taken = await takeOffer({ actor: stranger }, { applicationId: id, phone: "0612345678" });
    expect(taken).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    expect((await rowOf(id)).applicantUserId).toBeNull();
  });

  it("says no, and the offer ends", async () => {
    const email = `no.${Date.now()}@example.test`;
    const id = await offered(email);
    const person = await makePerson(email);
    unwrap(await declineOffer({ actor: person }, { applicationId: id }));
    expect(unwrap(await listOffers({ actor: person }, {}))).toEqual([]);
    const late = await takeOffer({ actor: person }, { applicationId: id, phone: "0612345678" });
    expect(late).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
  });

  it("gets its way into the studio when the file has become a registration meanwhile", async () => {
    const email = `late.${Date.now()}@example.test`;
    const id = await offered(email);

    const { id: artisanId } = await makeArtisan(owner(), { chamberId: desk.chamberId });
    await owner().update(application).set({ artisanId }).where(eq(application.id, id));
    const person = await makePerson(email);
    unwrap(await takeOffer({ actor: person }, { applicationId: id, phone: "0612345678" }));
    const { rows } = (await owner().execute(
      `select role, artisan_id from role_grant where user_id = '${person.userId}'`,
    )) as unknown as { rows: object[] };
    expect(rows).toEqual([{ role: "artisan", artisan_id: artisanId }]);
  });

  it("is not offered a file without a telephone number, or one that has an owner", async () => {
    const id = await start();
    const early = await linkAccount({ actor: officer }, { applicationId: id, email: "a@example.test" });
    expect(early).toEqual({ ok: false, error: { code: "PHONE_FIRST" } });
    const email = `own.${Date.now()}@example.test`;
    const taken = await offered(email);
    const person = await makePerson(email);
    unwrap(await takeOffer({ actor: person }, { applicationId: taken, phone: "0612345678" }));
    const again = await linkAccount({ actor: officer }, { applicationId: taken, email: "b@example.test" });
    expect(again).toEqual({ ok: false, error: { code: "ACCOUNT_LINKED" } });
  });
});
