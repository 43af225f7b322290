import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { answerAll, beginApplication, newApplicant, sendApplication } from "#tests/e2e/steps/application.ts";
import { fillForSomebody } from "#tests/e2e/steps/assisted.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

const address = (name: string) => `${name}.${Date.now()}@example.test`;
const stateOf = async (id: string) =>
  (await lookUp<{ state: string }>("select state from application where id = $1", [id]))[0]?.state;

test("an artisan applies in Arabic on a small phone, from the public page to sent", async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 360, height: 780 });
  const email = address("apply.ar");
  const seen: string[] = [];
  await page.goto("/ar/apply");
  await expectAccessible(page, "landing");
  await signIn(page, "ar", email);
  const id = await beginApplication(page, "ar", newApplicant(), "artisan_experience");
  await answerAll(page, "ar", newApplicant(), {
    onScreen: async (step) => {
      seen.push(step);
      await expectAccessible(page, step);
    },
  });
  expect(seen).toEqual([
    ...["name", "phone", "identity", "craft", "practice", "registry", "portrait", "workshop", "pieces"],
    ...["papers", "story", "consents", "check"],
  ]);
  const number = await sendApplication(page, "ar");
  expect(number).toMatch(/^A-03-/);
  await expectAccessible(page, "sent");
  expect(await stateOf(id)).toBe("submitted");
  const mails = await newMailsTo(email, 0, 2);
  const received = mails.find((mail) => mail.text.includes(number));
  expect(received?.text).toContain(messages.ar.mail.applicationReceived.next);
  // Who has sent a file finds it again, and cannot change it any more.
  await page.goto(`/ar/apply/${id}/name`);
  expect(new URL(page.url()).pathname).toBe(`/ar/apply/${id}`);
});

test("an officer fills an application in with somebody, without a mouse, and the person takes it over", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const { office } = messages.fr.applications;
  const applicant = newApplicant();
  await openOffice(page.context(), "officer2.fes@example.test");
  const id = await fillForSomebody(page, applicant);
  expect(await stateOf(id)).toBe("submitted");

  // The person follows the file with an account of their own: the address alone is not enough.
  const email = address("apply.offer");
  await page.getByLabel(office.linkEmail).fill(email);
  await page.getByRole("button", { name: office.link }).click();
  await expect(page.getByText(office.linkSent)).toBeVisible();
  await newMailsTo(email, 0);
  const person = await (await browser.newContext()).newPage();
  await signIn(person, "ar", email);
  await person.goto("/ar/apply/mine");
  const { mine, problems } = messages.ar.applications;
  await expect(person.locator("main")).not.toContainText(applicant.nameArabic);
  await person.getByLabel(mine.offerPhone).fill("0600000001");
  await person.getByRole("button", { name: mine.offerTake }).click();
  await expect(person.getByText(problems.PHONE_DIFFERS).first()).toBeVisible();
  await person.getByLabel(mine.offerPhone).fill(applicant.phone);
  await person.getByRole("button", { name: mine.offerTake }).click();
  await person.waitForURL(`**/apply/${id}?taken=1`);
  await expect(person.getByText(mine.taken)).toBeVisible();
});
