import { expect, type Page } from "@playwright/test";
import { TOTP } from "otpauth";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";

/** Secrets of the apps set up by these tests. */
const apps = new Map<string, string>();

/** What the app of an address shows, now or some thirty-second steps away. */
export function appCode(email: string, steps = 0): string {
  const secret = apps.get(email);
  if (!secret) throw new Error(`${email} has set up no app here`);
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Whether a person holds an office, and so is asked for a second factor. */
export async function holdsOffice(email: string): Promise<boolean> {
  const offices = await lookUp(
    `select 1 from role_grant g join "user" u on u.id = g.user_id
     where u.email = $1 and g.ended_at is null and g.role <> 'artisan'`,
    [email],
  );
  return offices.length > 0;
}

/** Takes a person's second factors away, as a reset does. */
export async function forgetFactors(email: string): Promise<void> {
  await lookUp(`select forget_second_factor(id) from "user" where email = $1`, [email]);
  apps.delete(email);
}

/** Reads the key that the page shows for an app, and remembers it. */
export async function scanApp(page: Page, email: string): Promise<void> {
  const shown = await page.locator("main p[translate=no]").innerText();
  apps.set(email, (shown.match(/[A-Z2-7]{4}/g) ?? []).join(""));
}

/** On the page of the second step: sets an authenticator app up and keeps the codes. Answers them. */
export async function setUpApp(page: Page, locale: Locale, email: string): Promise<string[]> {
  const t = messages[locale].identity.factor;
  await page.getByRole("button", { name: t.setUp.appStart }).click();
  await page.waitForURL("**/second-step?do=app**");
  await scanApp(page, email);
  // The code of the step before, so that the one of now is still good for signing in again.
  await page.getByLabel(t.app.code).fill(appCode(email, -1));
  await page.getByRole("button", { name: t.app.submit }).click();
  await page.waitForURL("**/second-step?do=codes**");
  await page.getByRole("button", { name: t.codes.make }).click();
  const shown = page.getByRole("listitem").filter({ hasText: /^[0-9A-Z]{5}-[0-9A-Z]{5}$/ });
  await expect(shown).toHaveCount(10);
  const codes = await shown.allInnerTexts();
  await page.getByRole("link", { name: t.codes.continue }).click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
  return codes;
}

/** On the page of the second step: types a code of the app. */
export async function typeAppCode(page: Page, locale: Locale, code: string): Promise<void> {
  const t = messages[locale].identity.factor;
  await page.getByLabel(t.prove.code).fill(code);
  await page.getByRole("button", { name: t.prove.submit, exact: true }).click();
}
