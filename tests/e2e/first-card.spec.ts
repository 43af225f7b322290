import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { answerAll, beginApplication, newApplicant, sendApplication } from "#tests/e2e/steps/application.ts";
import { fillForSomebody } from "#tests/e2e/steps/assisted.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { approveFile } from "#tests/e2e/steps/review.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

const address = (name: string) => `${name}.${Date.now()}@example.test`;
const stateOf = async (id: string) =>
  (await lookUp<{ state: string }>("select state from application where id = $1", [id]))[0]?.state;

/** The page of somebody of the chamber whose office is open, on a desk's screen. */
async function officer(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await openOffice(context, email);
  return context.newPage();
}

/** Anybody who has the card's code reads that it is valid. */
async function expectCard(page: Page, locale: Locale, registryNumber: string): Promise<void> {
  const [card] = await lookUp<{ code: string }>("select code from card where registry_number = $1", [
    registryNumber,
  ]);
  await page.goto(`/c/${card?.code}?lang=${locale}`);
  await expect(page.locator(".verdict .word")).toHaveText(messages[locale].cards.check.validWord);
  await expect(page.getByText(registryNumber)).toBeVisible();
}

test("an artisan on a small phone goes from the public page to their first card, in Arabic", async ({
  page,
  browser,
}) => {
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

  const registryNumber = `DEMO-${Date.now()}`;
  const reader = await officer(browser, "officer.fes@example.test");
  expect(await approveFile(reader, { locale: "ar", number, registryNumber })).toBe(id);
  expect(await stateOf(id)).toBe("approved");
  const told = (await newMailsTo(email, 2, 2)).map(({ subject }) => subject);
  expect(told).toContain(messages.ar.mail.applicationApproved.subject.replace("{number}", number));
  await page.goto(`/ar/apply/${id}`);
  await expect(page.getByText(registryNumber)).toBeVisible();
  await expectAccessible(page, "approved");
  await page.goto("/ar/studio/card");
  await expect(page.getByText(registryNumber)).toBeVisible();
  await expectAccessible(page, "card");
  await expectCard(page, "ar", registryNumber);
});

test("an officer without a mouse brings somebody to their first card, and the person takes the file over", async ({
  page,
  browser,
}) => {
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

  // Who filled the file in decides nothing on it: a colleague does, by keys.
  const [file] = await lookUp<{ number: string }>("select number from application where id = $1", [id]);
  const registryNumber = `DEMO-${Date.now()}`;
  const reader = await officer(browser, "officer.fes@example.test");
  await approveFile(reader, { locale: "fr", number: file?.number ?? "", registryNumber });
  expect(await stateOf(id)).toBe("approved");
  await expectCard(person, "ar", registryNumber);
});
