import { beforeAll, describe, expect, it } from "vitest";
import { linkAccount, startAssisted, submitApplication } from "#features/applications/index.ts";
import { applicationReceivedSms as message } from "#features/notify/sms/application-received.ts";
import { applicationOffer } from "#features/notify/templates/application-offer.ts";
import { applicationReceived } from "#features/notify/templates/application-received.ts";
import { newId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  type Desk,
  fillFile,
  makeDesk,
  makeOfficer,
  makePerson,
  startFile,
} from "#tests/integration/applications/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});

describe("the word that a file has come in", () => {
  it("goes to the applicant in their language, with number and day, and without what identifies them", async () => {
    const actor = await makePerson();
    const id = await startFile(actor, desk);
    await fillFile(actor, id, desk);
    const at = new Date("2026-11-25T10:00:00Z");
    const { number } = unwrap(await submitApplication({ actor, now: at }, { applicationId: id }));
    const letter = await applicationReceived(id);
    expect(letter).toMatchObject({ to: actor.email, locale: "ar" });
    const words = JSON.stringify(letter?.content);
    expect(words).toContain(number);
    expect(words).toContain("25 دجنبر 2026");
    expect(words).not.toMatch(/BE123456|612345678|زنقة/);
    expect(await message(id)).toEqual({
      to: "+212612345678",
      locale: "ar",
      text: `سند: توصلت الغرفة بطلبك ${number}. الجواب قبل 25/12/2026.`,
    });
  });

  it("is not written to nobody", async () => {
    const unknown = newId("application");
    expect(await applicationReceived(unknown)).toBeNull();
    expect(await message(unknown)).toBeNull();
    expect(await applicationReceived("ord_x")).toBeNull();
  });
});

it("the letter that offers a file says nothing of what is in it", async () => {
  const officer = await makeOfficer(desk.chamberId);
  const { applicationId } = unwrap(
    await startAssisted(
      { actor: officer },
      {
        ...{ chamberId: desk.chamberId, locale: "ar", kind: "maalem", at: "counter" },
        ...{ place: { province: desk.province, town: "صفرو", address: "" } },
        ...{ method: "spoken_before_witness", witness: "الحاج المثالي", email: "" },
      },
    ),
  );
  await fillFile(officer, applicationId, desk);
  const email = "mistyped@example.test";
  unwrap(await linkAccount({ actor: officer }, { applicationId, email }));
  const letter = await applicationOffer(`${applicationId}.1`);
  expect(letter?.to).toBe(email);
  expect(JSON.stringify(letter?.content)).not.toMatch(/زينب|Zineb|612345678|BE123456|apl_/);
});
