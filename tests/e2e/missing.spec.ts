import { expect, test } from "@playwright/test";
import { directionOf, locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

for (const locale of locales) {
  for (const path of ["pieces/nothing-of-this-name", "xyz"]) {
    test(`/${locale}/${path} is a designed 404 in its language`, async ({ page }) => {
      const response = await page.goto(`/${locale}/${path}`);
      expect(response?.status()).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.locator("html")).toHaveAttribute("dir", directionOf(locale));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        messages[locale].common.notFound.title,
      );
    });
  }
}

test("a language we do not speak is a 404, an icon is an icon, the root leads to a language", async ({
  page,
  request,
}) => {
  expect((await page.goto("/xx"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const icon = await request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toContain("image/");
  await page.goto("/");
  expect(new URL(page.url()).pathname).toMatch(/^\/(ar|fr|en)$/);
});
