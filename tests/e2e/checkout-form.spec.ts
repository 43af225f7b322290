import { expect, test } from "@playwright/test";
import { lookUp, stockedPiece } from "#tests/e2e/steps/database.ts";
import { checkoutIdOf, fillBasket, goToPayment, pay, words } from "#tests/e2e/steps/shop.ts";

const locale = "fr";

test("a wrong form keeps what was typed, says what is wrong and takes the reader there", async ({ page }) => {
  const piece = await stockedPiece("artisan.fes@example.test", locale);
  await fillBasket(page, locale, [piece.slug]);
  await page.goto(`/${locale}/checkout`);
  await page.locator("#email").fill("not an address");
  await page.locator("#line1").fill("12, rue de l'Exemple");
  const t = words(locale).checkout;
  await page.getByRole("button", { name: new RegExp(t.pay.replace("{amount}", ".*")) }).click();
  await expect(page.getByRole("alert").first()).toContainText(t.fields.EMAIL_INVALID);
  await expect(page.locator("#line1")).toHaveValue("12, rue de l'Exemple");
  await expect(page.locator("#email")).toHaveValue("not an address");
  await expect(page.locator("#email")).toHaveAttribute("aria-invalid", "true");
});

test("a gift for the craft is chosen by nobody beforehand, priced at once and stands on the order", async ({
  page,
}) => {
  const t = words(locale).checkout;
  const piece = await stockedPiece("artisan.fes@example.test", locale);
  await fillBasket(page, locale, [piece.slug]);
  await page.goto(`/${locale}/checkout`);
  await expect(page.locator("[name=fundChoice]:checked")).toHaveCount(0);
  const row = page.locator("dt", { hasText: t.fund.row.split("{")[0] ?? "" });
  await expect(row).toHaveCount(0);
  await page.getByRole("radio", { name: /^50/ }).check();
  await expect(row).toBeVisible();
  await page.getByRole("radio", { name: t.fund.none }).check();
  await expect(row).toHaveCount(0);
  await goToPayment(page, locale, `gift.${Date.now()}@example.test`, async () => {
    await page.locator("[name=fundChoice][value=other]").check();
    await page.locator("#fundAmount").fill("25,50");
    await page.getByRole("button", { name: t.fund.update }).click();
    await expect(row).toBeVisible();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
  await pay(page, locale);
  await expect(page.getByText(words(locale).orders.fundGiftHint)).toBeVisible();
  const [gift] = await lookUp<{ fund_gift_minor: string }>(
    "select fund_gift_minor from checkout where id = $1",
    [checkoutIdOf(page)],
  );
  expect(Number(gift?.fund_gift_minor)).toBe(2550);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a piece goes into the basket and the checkout form answers", async ({ page }) => {
    const piece = await stockedPiece("artisan.fes@example.test", locale);
    await fillBasket(page, locale, [piece.slug]);
    await page.goto(`/${locale}/checkout`);
    const t = words(locale).checkout;
    await page.locator("#name").fill("Sans script");
    await page.getByRole("button", { name: new RegExp(t.pay.replace("{amount}", ".*")) }).click();
    await expect(page.locator("#name")).toHaveValue("Sans script");
    await expect(page.locator("#email")).toHaveAttribute("aria-invalid", "true");
    // A gift that cannot be taken is said beside its field, and kept; one that can is in the total.
    await page.locator("#fundAmount").fill("3");
    await page.getByRole("button", { name: t.fund.update }).click();
    await expect(page.locator("#fundAmount")).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("#fundAmount")).toHaveValue("3");
    await page.locator("#fundAmount").fill("25,50");
    await page.getByRole("button", { name: t.fund.update }).click();
    await expect(page.locator("dt", { hasText: t.fund.row.split("{")[0] ?? "" })).toBeVisible();
    await expect(page.locator("#name")).toHaveValue("Sans script");
  });
});
