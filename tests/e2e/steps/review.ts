import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { tabTo } from "#tests/e2e/steps/keyboard.ts";

/** Waits until the single keys are listened to: the help button is there before its script. */
export async function keysReady(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.locator("#keys")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.locator("#keys")).toBeHidden();
}

/** Opens the queue, finds the file and takes it, by keys alone. Ends on the file's page. */
export async function takeFile(page: Page, locale: Locale, number: string): Promise<void> {
  const t = messages[locale].review;
  await page.goto(`/${locale}/office/applications?q=${encodeURIComponent(number)}`);
  await expect(page.getByText(number)).toBeVisible();
  await keysReady(page);
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.waitForURL(/\/office\/applications\/apl_[0-9a-z]{26}\?done=taken/);
  await expect(page.getByText(t.file.done.taken)).toBeVisible();
}

/** Says of every point that it is fine: J to the point, F. */
export async function checkEverything(page: Page): Promise<void> {
  await keysReady(page);
  const points = page.locator("li[data-key-item]");
  const total = await points.count();
  for (let n = 0; n < total; n += 1) {
    const point = points.nth(n);
    await tabTo(page, point, "j");
    await page.keyboard.press("f");
    await expect(point.locator('button[value="fine"]')).toHaveAttribute("aria-pressed", "true");
  }
}

/** Writes down that the number was found in the national register. O on the point of the number leads to the form. */
export async function attestNumber(page: Page, locale: Locale, registryNumber: string): Promise<void> {
  const t = messages[locale].register.attestation;
  await tabTo(page, page.locator("summary", { hasText: t.lookupTitle }));
  await page.keyboard.press("Enter");
  const field = page.locator('[name="lookup-registryNumber"]');
  await tabTo(page, field);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(registryNumber);
  await tabTo(page, page.locator('[name="lookup-outcome"]').first());
  await page.keyboard.press("Space");
  await tabTo(page, page.locator("form", { has: field }).getByRole("button", { name: t.save, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.locator("#attestation").getByText(t.methods.officer_lookup)).toBeVisible();
}

/** Approves, or proposes approval where two officers are needed: A, the confirmation, the button. */
export async function approve(page: Page, locale: Locale, needsSecond: boolean): Promise<void> {
  const { act, file } = messages[locale].review;
  await keysReady(page);
  await page.keyboard.press("a");
  await page.waitForURL(/\/approve$/);
  await tabTo(page, page.locator('[name="confirm"]'));
  await page.keyboard.press("Space");
  const label = needsSecond ? act.approve.propose : act.approve.submit;
  await tabTo(page, page.getByRole("button", { name: label, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(needsSecond ? file.done.proposed : file.done.approve)).toBeVisible();
}

/** Another officer agrees with what was proposed: S, yes, the button. */
export async function agree(page: Page, locale: Locale, applicationId: string): Promise<void> {
  const { act, file } = messages[locale].review;
  await page.goto(`/${locale}/office/applications/${applicationId}`);
  await keysReady(page);
  await page.keyboard.press("s");
  await page.waitForURL(/\/second$/);
  await tabTo(page, page.locator('[name="agrees"]').first());
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: act.second.submit, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(file.done.agreed)).toBeVisible();
}

type Readers = {
  locale: Locale;
  number: string;
  registryNumber: string;
  /** The second officer's page, where two must agree. */
  second?: Page;
};

/** A sent file from the queue to its approval, by the keyboard alone. Returns its id. */
export async function approveFile(
  page: Page,
  { locale, number, registryNumber, second }: Readers,
): Promise<string> {
  await takeFile(page, locale, number);
  const id = /apl_[0-9a-z]{26}/.exec(page.url())?.[0] ?? "";
  await checkEverything(page);
  await attestNumber(page, locale, registryNumber);
  await approve(page, locale, second !== undefined);
  if (second) await agree(second, locale, id);
  return id;
}
