import { expect, test } from "@playwright/test";
import { harness, lookUp, stockedPiece, stockOf } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { checkoutIdOf, fillBasket, goToPayment, pay, words } from "#tests/e2e/steps/shop.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

const maker = "artisan.fes@example.test";
const locale = "fr";

test("a buyer sends one line back: sees the amount, the maker receives it, the money goes back", async ({
  page,
  browser,
}) => {
  const t = words(locale).refunds;
  const buyer = `return.${Date.now()}@example.test`;
  const piece = await stockedPiece(maker, locale);
  await fillBasket(page, locale, [piece.slug]);
  await goToPayment(page, locale, buyer);
  await pay(page, locale);
  const home = page.url();
  const checkoutId = checkoutIdOf(page);
  const before = await stockOf(piece.sku);
  const [order] = await harness<{ id: string }>("select * from harness.orders where checkout_id = $1", [
    checkoutId,
  ]);
  // The road of the parcel has tests of its own.
  for (const state of ["accepted", "packed", "shipped", "delivered"]) {
    await lookUp("update artisan_order set state = $2 where id = $1", [order?.id, state]);
    await lookUp(
      "insert into order_event (order_id, artisan_id, state) select id, artisan_id, state from artisan_order where id = $1",
      [order?.id],
    );
  }

  await page.goto(home);
  await page.getByRole("link", { name: t.buyer.returnLink }).click();
  await page.getByRole("button", { name: t.buyer.see }).click();
  await expect(page.getByText(t.buyer.youGet)).toBeVisible();
  await page.getByRole("button", { name: t.buyer.confirmReturn }).click();
  await expect(page.getByText(t.buyer.done.asked)).toBeVisible();
  await expect(page.getByText(t.buyer.sendTo)).toBeVisible();

  const context = await browser.newContext();
  const studio = await context.newPage();
  await signIn(studio, locale, maker);
  await studio.goto(`/${locale}/studio/returns`);
  await studio.locator('a[href*="/studio/returns/rtn_"]').first().click();
  await studio.getByRole("radio", { name: t.desk.as_sent }).check();
  await studio.getByRole("radio", { name: t.desk.yes, exact: true }).check();
  await studio.getByLabel(t.desk.confirm).check();
  await studio.getByRole("button", { name: t.desk.receive }).click();
  await expect(studio.getByText(t.desk.done)).toBeVisible();
  await context.close();

  await expect
    .poll(async () => (await lookUp("select state from refund where checkout_id = $1", [checkoutId]))[0], {
      timeout: 30_000,
    })
    .toEqual({ state: "succeeded" });
  expect(await stockOf(piece.sku)).toEqual({ on_hand: before.on_hand + 1, held: 0 });
  await page.goto(home);
  await expect(page.getByText(t.buyer.refundState.succeeded, { exact: true })).toBeVisible();
  // Confirmation, receipt, how to send it back, what goes back, and that it has gone.
  expect((await newMailsTo(buyer, 0, 5)).length).toBeGreaterThanOrEqual(5);
});
