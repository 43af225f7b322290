import { expect, test } from "@playwright/test";
import { harness, stockedPiece, stockOf } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { checkoutIdOf, fillBasket, words } from "#tests/e2e/steps/shop.ts";
import { newSmsTo } from "#tests/e2e/steps/sms.ts";

test("a buyer in Morocco orders in Arabic, confirms with the code on their phone, and pays the courier", async ({
  page,
}) => {
  const locale = "ar";
  const t = words(locale);
  const buyer = `door.${Date.now()}@example.test`;
  // A number of its own: one number has one unpaid purchase at a time.
  const phone = `+2126${String(Date.now()).slice(-8)}`;
  const piece = await stockedPiece("artisan.fes@example.test", locale);
  const before = await stockOf(piece.sku);

  await fillBasket(page, locale, [piece.slug]);
  await page.goto(`/${locale}/checkout`);
  await page.getByLabel(t.checkout.labels.email, { exact: false }).fill(buyer);
  await page.getByLabel(t.checkout.labels.name, { exact: true }).fill("مشترية المثال");
  await page.getByLabel(t.checkout.labels.phone, { exact: true }).fill(phone);
  await page.getByLabel(t.checkout.labels.line1, { exact: true }).fill("1 زنقة المثال");
  await page.locator("#city").fill("الرباط");
  await page.locator('input[name="method"][value="cash_on_delivery"]').check();
  await page.getByLabel(t.checkout.terms).check();
  await page.getByRole("button", { name: new RegExp(t.checkout.pay.replace("{amount}", ".*")) }).click();

  await page.waitForURL(`**/${locale}/checkout/door/**`);
  expect(await stockOf(piece.sku)).toEqual({ on_hand: before.on_hand, held: before.held + 1 });
  await page.locator("#code").fill("000");
  await page.getByRole("button", { name: t.payment.door.confirm }).click();
  await expect(page.getByText(t.payment.door.incomplete).first()).toBeVisible();
  const [message] = await newSmsTo(phone, 0);
  const code = /\d{6}/.exec(message?.body ?? "")?.[0] ?? "";
  await page.locator("#code").fill(code);
  await page.getByRole("button", { name: t.payment.door.confirm }).click();

  await page.waitForURL(`**/${locale}/orders/**`);
  await expect(page.getByText(t.orders.thanksDoor)).toBeVisible();
  const checkoutId = checkoutIdOf(page);
  const orders = await harness<{ state: string }>("select state from harness.orders where checkout_id = $1", [
    checkoutId,
  ]);
  expect(orders).toEqual([{ state: "confirmed" }]);
  expect(await stockOf(piece.sku)).toEqual({ on_hand: before.on_hand - 1, held: before.held });
  const sale = await harness<{ account: string }>(
    "select account from harness.journal_line where source_id = $1 and amount_minor > 0",
    [checkoutId],
  );
  expect(sale).toEqual([{ account: "cod_receivable" }]);
  expect(await newMailsTo(buyer, 0, 1)).toHaveLength(1);
});
