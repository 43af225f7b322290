import { expect, test } from "@playwright/test";
import { stockedPiece } from "#tests/e2e/steps/database.ts";
import { fillBasket, words } from "#tests/e2e/steps/shop.ts";

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
  });
});
