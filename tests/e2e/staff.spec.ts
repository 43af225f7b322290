import { expect, type Page, test } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

/** The path of the link in the newest letter to an address. */
async function linkTo(email: string): Promise<string> {
  const mail = (await newMailsTo(email, 0)).at(-1);
  const path = /https?:\/\/[^/\s]+(\/\w\w\/invitation\/[\w-]+)/.exec(mail?.text ?? "")?.[1];
  if (!path) throw new Error("the letter holds no link");
  return path;
}

/** Signs in where the page has led to, with the code that arrives by mail. */
async function giveCode(page: Page, locale: Locale, email: string): Promise<void> {
  const t = messages[locale].identity;
  await page.getByLabel(t.signIn.email).fill(email);
  await page.getByRole("button", { name: t.signIn.send }).click();
  await page.waitForURL("**/sign-in/code**");
  const code = (await newMailsTo(email, 1))
    .map(({ text }) => /(?<!\d)\d{8}(?!\d)/.exec(text)?.[0])
    .find(Boolean);
  await page.getByLabel(t.code.label).fill(code ?? "");
  await page.getByRole("button", { name: t.code.submit, exact: true }).click();
}

const ways = [
  { scripts: true, locale: "fr", width: 1280 },
  { scripts: false, locale: "ar", width: 320 },
] as const;

for (const { scripts, locale, width } of ways) {
  test.describe(`${scripts ? "with" : "without"} scripts, ${locale} at ${width} px`, () => {
    test.use({ javaScriptEnabled: scripts, viewport: { width, height: 800 } });

    test("a manager invites an officer, who accepts, has the office, and is out once it is ended", async ({
      browser,
    }) => {
      const t = messages[locale].staff;
      const email = `officer.${locale}.${Date.now()}@example.test`;
      const options = { javaScriptEnabled: scripts, viewport: { width, height: 800 } };
      const manager = await (await browser.newContext(options)).newPage();
      await openOffice(manager.context(), "manager.fes@example.test");
      const check = (page: Page) => (scripts ? expectAccessible(page) : Promise.resolve());

      await manager.goto(`/${locale}/office`);
      await check(manager);
      await manager.goto(`/${locale}/office/staff`);
      await check(manager);
      await manager.getByRole("link", { name: t.invite }).click();
      await manager.getByLabel(t.email).fill(email);
      await manager.getByRole("button", { name: t.inviteSubmit }).click();
      // What was typed stays; what is missing is named.
      await expect(manager.locator("#error-summary")).toContainText(t.errors.ROLES_MISSING);
      await expect(manager.getByLabel(t.email)).toHaveValue(email);
      await check(manager);
      await manager.getByRole("checkbox", { name: t.role.verifier }).check();
      await manager.getByRole("radio", { name: t.languages[locale], exact: true }).check();
      await manager.getByRole("button", { name: t.inviteSubmit }).click();
      await expect(manager.getByRole("status").first()).toContainText(t.done.invited);
      await check(manager);

      const link = await linkTo(email);
      const stranger = await (await browser.newContext(options)).newPage();
      await openOffice(stranger.context(), "shopper@example.test");
      await stranger.goto(link);
      await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(t.mine.noneTitle);

      const officer = await (await browser.newContext(options)).newPage();
      await officer.goto(link);
      await giveCode(officer, locale, email);
      await officer.waitForURL(`**${link}`);
      await check(officer);
      await officer.getByLabel(t.mine.name).fill("أمل النموذجية");
      await officer.getByRole("button", { name: t.mine.accept }).click();
      // The office is theirs and stays shut until a second factor is given.
      await officer.waitForURL("**/sign-in/second-step?next=**");
      await openOffice(officer.context(), email);
      expect((await officer.goto(`/${locale}/office`))?.status()).toBe(200);
      await check(officer);
      expect((await officer.goto(`/${locale}/office/staff`))?.status()).toBe(404);

      await manager.goto(`/${locale}/office/staff`);
      await manager.getByRole("link", { name: "أمل النموذجية" }).first().click();
      await check(manager);
      await manager.getByRole("link", { name: t.endOpen }).click();
      await manager.waitForURL("**/end?**");
      await check(manager);
      await manager.getByRole("button", { name: t.endSubmit }).click();
      await expect(manager.locator("#error-summary")).toContainText(t.errors.CONFIRM_REQUIRED);
      await manager.getByLabel(t.endConfirm).check();
      await manager.getByRole("button", { name: t.endSubmit }).click();
      await expect(manager.getByRole("status").first()).toContainText(t.done.ended);

      expect((await officer.goto(`/${locale}/office`))?.status()).toBe(404);
    });
  });
}

test("the federation sees who manages each chamber, and invites a first manager", async ({
  page,
  context,
}) => {
  const t = messages.fr;
  const email = `manager.${Date.now()}@example.test`;
  await openOffice(context, "federation@example.test");
  await page.goto("/fr/federation");
  await expectAccessible(page);
  await page
    .getByRole("navigation", { name: t.federation.title })
    .getByRole("link", { name: t.federation.rooms.chambers, exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.federation.chambers.title);
  await expectAccessible(page);
  await page.getByRole("rowheader").getByRole("link").first().click();
  await page.getByLabel(t.staff.email).fill(email);
  await expectAccessible(page);
  await page.getByRole("button", { name: t.staff.inviteSubmit }).click();
  await expect(page.getByRole("status").first()).toContainText(t.staff.done.invited);
  await expectAccessible(page);
  expect(await linkTo(email)).toMatch(/^\/fr\/invitation\//);
});
