import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { mailsTo } from "#tests/e2e/steps/mailbox.ts";
import { forgetFactors, holdsOffice, setUpApp } from "#tests/e2e/steps/second-factor.ts";

/** Types the code that arrives by mail; whoever holds an office is then asked for their second factor. */
export async function typeMailedCode(page: Page, locale: Locale, email: string): Promise<void> {
  const t = messages[locale].identity;
  const before = (await mailsTo(email)).length;
  await page.goto(`/${locale}/sign-in`);
  await page.getByLabel(t.signIn.email).fill(email);
  await page.getByRole("button", { name: t.signIn.send }).click();
  await page.waitForURL("**/sign-in/code**");
  // Another letter may come first: somebody else has done something that concerns this person.
  let code = "";
  await expect
    .poll(
      async () => {
        const mails = (await mailsTo(email)).slice(before);
        code = mails.map((mail) => /(?<!\d)\d{8}(?!\d)/.exec(mail.text)?.[0]).find(Boolean) ?? "";
        return code;
      },
      { timeout: 20_000, message: `a code for ${email}` },
    )
    .not.toBe("");
  await page.getByLabel(t.code.label).fill(code);
  await page.getByRole("button", { name: t.code.submit, exact: true }).click();
}

/** Signs in with the code that arrives by mail and, for an office, a second factor that is set up anew. */
export async function signIn(page: Page, locale: Locale, email: string): Promise<void> {
  const office = await holdsOffice(email);
  if (office) await forgetFactors(email);
  await typeMailedCode(page, locale, email);
  if (office) {
    await page.waitForURL("**/sign-in/second-step**");
    await setUpApp(page, locale, email);
  }
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
}
