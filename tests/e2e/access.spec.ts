import { test } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { stockedPiece } from "#tests/e2e/steps/database.ts";
import { fillBasket, goToPayment, pay } from "#tests/e2e/steps/shop.ts";

for (const locale of ["ar", "fr"] as const) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing from home to order, ${locale} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const piece = await stockedPiece("artisan.tiznit@example.test", locale);
      // Pages that are the same for everybody are looked at in a11y.spec.ts.
      for (const path of ["/sign-in", "/cart", "/wishlist"]) {
        await page.goto(`/${locale}${path}`);
        await expectAccessible(page);
      }
      await page.goto(`/p/${piece.serial}?lang=${locale}`);
      await expectAccessible(page);
      await fillBasket(page, locale, [piece.slug]);
      await expectAccessible(page);
      await page.goto(`/${locale}/checkout`);
      await expectAccessible(page);
      await goToPayment(page, locale, `axe.${Date.now()}@example.test`);
      await pay(page, locale);
      await expectAccessible(page);
    });
  }
}
