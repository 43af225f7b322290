import { expect, test } from "@playwright/test";
import { harness } from "#tests/e2e/steps/database.ts";
import { checkoutIdOf, goToPayment, pay, words } from "#tests/e2e/steps/shop.ts";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test("from the home page to a paid order without a script, in Arabic", async ({ page }) => {
  await page.goto("/ar");
  // Looked for as it is said, not as it is written in the catalogue.
  const box = page.getByRole("search").first();
  await box.getByRole("searchbox").fill("خزفيات");
  await box.getByRole("button").first().click();
  await page.waitForURL("**/ar/search?**");
  await page.locator('main a[href*="/ar/pieces/"]').first().click();
  await expect(page.locator("h1")).toHaveText(/\p{Script=Arabic}/u);
  await page.getByRole("button", { name: words("ar").catalogue.piece.add }).click();
  await page.waitForURL("**/ar/cart");
  await goToPayment(page, "ar", `noscript.${Date.now()}@example.test`);
  await pay(page, "ar");
  const [checkout] = await harness<{ state: string }>("select state from harness.checkout where id = $1", [
    checkoutIdOf(page),
  ]);
  expect(checkout?.state).toBe("paid");
});
