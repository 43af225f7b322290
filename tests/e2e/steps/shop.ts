import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

export function words(locale: Locale) {
  return messages[locale];
}

/** Puts pieces into the basket through their pages. */
export async function fillBasket(page: Page, locale: Locale, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) {
    await page.goto(`/${locale}/pieces/${encodeURIComponent(slug)}`);
    await page.getByRole("button", { name: words(locale).catalogue.piece.add }).click();
    await page.waitForURL(`**/${locale}/cart`);
  }
}

/** Fills the checkout form, does what `more` wants with it, and goes to the payment page. */
export async function goToPayment(
  page: Page,
  locale: Locale,
  email: string,
  more: () => Promise<void> = async () => undefined,
): Promise<void> {
  const t = words(locale).checkout;
  await page.goto(`/${locale}/cart`);
  await page.getByRole("link", { name: words(locale).cart.checkout }).click();
  await page.waitForURL(`**/${locale}/checkout`);
  await page.getByLabel(t.labels.email, { exact: false }).fill(email);
  await page.getByLabel(t.labels.name, { exact: true }).fill("Acheteur de démonstration");
  await page.getByLabel(t.labels.phone, { exact: true }).fill("+212 6 12 34 56 78");
  await page.getByLabel(t.labels.line1, { exact: true }).fill("12, rue de l'Exemple");
  await page.locator("#city").fill("Rabat");
  await more();
  await page.getByLabel(t.terms).check();
  await page.getByRole("button", { name: new RegExp(t.pay.replace("{amount}", ".*")) }).click();
  await page.waitForURL("**/c/pay/**");
}

/** Pays on the hosted page and comes back to the order. */
export async function pay(page: Page, locale: Locale): Promise<void> {
  await page.getByTestId("card-pays").check();
  await page.getByTestId("pay").click();
  await page.waitForURL(`**/${locale}/orders/**`);
}

/** The checkout's id from an order page's address. */
export function checkoutIdOf(page: Page): string {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  expect(id).toMatch(/^chk_/);
  return id ?? "";
}
