import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { applicationEvent } from "#db/schema/applications.ts";
import { getApplication, submitApplication } from "#features/applications/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import {
  answer,
  answers,
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

  it("happens once when it is pressed twice at the same moment", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    const pressed = await Promise.all(
      [1, 2, 3].map(() => submitApplication({ actor }, { applicationId: id })),
    );
    expect(pressed.filter((result) => result.ok)).toHaveLength(1);
    const events = await owner()
      .select()
      .from(applicationEvent)
      .where(eq(applicationEvent.applicationId, id));
    expect(events).toHaveLength(1);
    expect(await queued("mail.send", id)).toHaveLength(1);
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
