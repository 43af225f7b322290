import { expect, test } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

// Signing in ends the other sessions of whoever holds an office: no other spec has these people.
test("an officer signs in and sees the office of their own chamber", async ({ page }) => {
  await signIn(page, "fr", "officer2.souss@example.test");
  expect((await page.goto("/fr/office"))?.status()).toBe(200);
  await expectAccessible(page);
});

test("an artisan gets no office, a shopper no studio", async ({ browser }) => {
  const artisan = await (await browser.newContext()).newPage();
  await signIn(artisan, "ar", "artisan.fes2@example.test");
  expect((await artisan.goto("/ar/office"))?.status()).toBe(404);
  const shopper = await (await browser.newContext()).newPage();
  await signIn(shopper, "fr", "shopper@example.test");
  expect((await shopper.goto("/fr/studio/orders"))?.status()).toBe(404);
});

test("private pages wake as they were sent, and the platform's desk opens a purchase with all that can be done", async ({
  page,
  context,
}) => {
  const failures: string[] = [];
  // React reports here that what it found was not what it expected; then it draws the whole page again.
  page.on("pageerror", (error) => failures.push(`${new URL(page.url()).pathname}: ${error.message}`));
  const open = async (path: string) => {
    expect((await page.goto(path, { waitUntil: "networkidle" }))?.status(), path).toBe(200);
  };
  for (const path of ["/fr/sign-in", "/ar/wishlist", "/ar/cart"]) await open(path);
  await openOffice(context, "admin@example.test");
  const [purchase] = await lookUp<{ id: string }>(
    "select checkout_id as id from artisan_order order by tracking_number nulls last, id limit 1",
  );
  for (const place of ["", "/note", "/mail", "/settle"])
    await open(`/ar/desk/orders/${purchase?.id}${place}`);
  expect(failures).toEqual([]);
});
