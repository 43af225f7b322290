import { expect, test } from "@playwright/test";
import { stockedPiece } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { words } from "#tests/e2e/steps/shop.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

const locale = "ar";
const t = words(locale);

test.describe("without scripts, in Arabic", () => {
  test.use({ javaScriptEnabled: false });

  test("a piece kept before signing in is on the account's list; a report about it reaches the chamber", async ({
    page,
    browser,
  }) => {
    const piece = await stockedPiece("artisan.fes@example.test", locale);
    const address = `/${locale}/pieces/${encodeURIComponent(piece.slug)}`;
    await page.goto(address);
    await page.getByRole("button", { name: t.wishlist.heart.keep, exact: true }).click();
    // Back where the reader was, with a note beside the heart.
    await expect(page).toHaveURL(new RegExp(`#keep-${piece.serial}$`));
    await expect(page.getByRole("status").filter({ hasText: t.wishlist.heart.done })).toBeVisible();
    await page.getByRole("link", { name: t.wishlist.heart.see }).click();
    // The address stands with its letters.
    const link = page.locator(`main a[href="/${locale}/pieces/${piece.slug}"]`);
    await expect(link).toBeVisible();

    await signIn(page, locale, `keeps.${Date.now()}@example.test`);
    await page.goto(`/${locale}/wishlist`);
    await expect(link).toBeVisible();

    await page.goto(address);
    await page.getByRole("link", { name: t.catalogue.piece.report }).click();
    await page.getByRole("button", { name: t.reports.form.send }).click();
    await expect(page.getByRole("alert").first()).toContainText(t.reports.errors.REPORT_TEXT_SHORT);
    const said = `القطعة ليست من خشب العرعار ${Date.now()}`;
    await page.locator("input[name=reason][value=wrong_facts]").check();
    await page.getByLabel(t.reports.form.text).fill(said);
    await page.getByLabel(t.reports.form.confirm).check();
    await page.getByRole("button", { name: t.reports.form.send }).click();
    await expect(page.getByText(t.reports.filed.title)).toBeVisible();
    const number = /R-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.url())?.[0] ?? "";

    const office = await browser.newContext();
    await openOffice(office, "officer.fes@example.test");
    const officer = await office.newPage();
    await officer.goto("/fr/office/reports");
    await officer.getByRole("link", { name: number }).click();
    await expect(officer.getByText(said)).toBeVisible();
    await office.close();
  });
});

test("with a script the heart fills without leaving the page, and is full on the next", async ({ page }) => {
  const piece = await stockedPiece("artisan.fes@example.test", locale);
  await page.goto(`/${locale}/pieces/${encodeURIComponent(piece.slug)}`);
  await page.getByRole("button", { name: t.wishlist.heart.keep, exact: true }).click();
  const kept = page.getByRole("button", { name: t.wishlist.heart.kept, exact: true });
  await expect(kept).toBeFocused();
  expect(page.url()).not.toContain("#");
  await page.reload();
  await kept.click();
  await expect(page.getByRole("button", { name: t.wishlist.heart.keep, exact: true })).toBeFocused();
});
