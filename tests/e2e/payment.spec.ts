import { expect, test } from "@playwright/test";
import { harness, stockedPiece, stockOf } from "#tests/e2e/steps/database.ts";
import { checkoutIdOf, fillBasket, goToPayment, pay, words } from "#tests/e2e/steps/shop.ts";
import { control, standInState } from "#tests/e2e/steps/stand-in.ts";

const locale = "fr";
const maker = "artisan.fes@example.test";
const buyer = () => `pay.${Date.now()}@example.test`;

const ordersOf = (checkoutId: string) =>
  harness<{ id: string }>("select id from harness.orders where checkout_id = $1", [checkoutId]);

const sessionAt = (url: string) => new URL(url).pathname.split("/").at(-1) ?? "";

test.afterEach(() => control("webhooks", { mode: "normal", release: true }));

test("a declined card keeps the order open, and another card pays it once", async ({ page }) => {
  const piece = await stockedPiece(maker, locale);
  const before = await stockOf(piece.sku);
  await fillBasket(page, locale, [piece.slug]);
  await goToPayment(page, locale, buyer());
  await page.getByTestId("card-declined").check();
  await page.getByTestId("pay").click();
  await expect(page.getByTestId("error")).toBeVisible();
  expect(await stockOf(piece.sku)).toEqual({ on_hand: before.on_hand, held: before.held + 1 });
  await pay(page, locale);
  expect(await ordersOf(checkoutIdOf(page))).toHaveLength(1);
  expect(await stockOf(piece.sku)).toEqual({ on_hand: before.on_hand - 1, held: before.held });
});

test("a payment that needs 3-D Secure is settled after the challenge", async ({ page }) => {
  const piece = await stockedPiece(maker, locale);
  await fillBasket(page, locale, [piece.slug]);
  await goToPayment(page, locale, buyer());
  await page.getByTestId("card-3ds").check();
  await page.getByTestId("pay").click();
  await page.getByTestId("complete-authentication").click();
  await page.waitForURL(`**/${locale}/orders/**`);
  expect(await ordersOf(checkoutIdOf(page))).toHaveLength(1);
});

test("an abandoned payment charges nothing, frees the stock and keeps the basket", async ({ page }) => {
  const piece = await stockedPiece(maker, locale);
  const before = await stockOf(piece.sku);
  await fillBasket(page, locale, [piece.slug]);
  await goToPayment(page, locale, buyer());
  const session = sessionAt(page.url());
  await page.getByTestId("abandon").click();
  await page.waitForURL(`**/${locale}/checkout/cancel**`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words(locale).checkout.cancel.title);
  expect(await stockOf(piece.sku)).toEqual(before);
  const [row] = await harness<{ state: string }>("select state from harness.checkout where session_id = $1", [
    session,
  ]);
  expect(row?.state).toBe("expired");
  await page.goto(`/${locale}/cart`);
  await expect(page.getByRole("link", { name: words(locale).cart.checkout })).toBeVisible();
});

test("reloading the return page and the order page changes nothing", async ({ page }) => {
  const piece = await stockedPiece(maker, locale);
  const before = await stockOf(piece.sku);
  await fillBasket(page, locale, [piece.slug]);
  await goToPayment(page, locale, buyer());
  const session = sessionAt(page.url());
  await pay(page, locale);
  const checkoutId = checkoutIdOf(page);
  for (let i = 0; i < 2; i++) {
    await page.goto(`/${locale}/checkout/return?sid=${session}`);
    await page.waitForURL(`**/${locale}/orders/${checkoutId}**`);
    await page.reload();
  }
  expect(await ordersOf(checkoutId)).toHaveLength(1);
  expect(await stockOf(piece.sku)).toEqual({ on_hand: before.on_hand - 1, held: before.held });
});

test("the webhook alone settles a payment whose buyer never comes back", async ({ page }) => {
  const piece = await stockedPiece(maker, locale);
  const before = await stockOf(piece.sku);
  await fillBasket(page, locale, [piece.slug]);
  await goToPayment(page, locale, buyer());
  const session = sessionAt(page.url());
  await page.close();
  await control("pay", { session, outcome: "paid" });
  const state = () =>
    harness<{ id: string; state: string }>("select id, state from harness.checkout where session_id = $1", [
      session,
    ]);
  await expect.poll(async () => (await state())[0]?.state, { timeout: 20_000 }).toBe("paid");
  expect(await ordersOf((await state())[0]?.id ?? "")).toHaveLength(1);
  expect(await stockOf(piece.sku)).toEqual({ on_hand: before.on_hand - 1, held: before.held });
});

test("a webhook after the return page, and twice, makes one order", async ({ page }) => {
  const piece = await stockedPiece(maker, locale);
  const before = await stockOf(piece.sku);
  await control("webhooks", { mode: "hold" });
  await fillBasket(page, locale, [piece.slug]);
  await goToPayment(page, locale, buyer());
  await pay(page, locale);
  const checkoutId = checkoutIdOf(page);
  await control("webhooks", { mode: "duplicate", release: true });
  const { events, sessions } = await standInState();
  const session = sessions.find((s) => s.client_reference_id === checkoutId);
  const event = events.find(
    (e) => e.type === "checkout.session.completed" && e.data.object.id === session?.id,
  );
  await control("send", { event, times: 2 });
  const stored = () =>
    harness<{ state: string }>("select state from harness.stripe_event where id = $1", [event?.id]);
  await expect.poll(async () => (await stored())[0]?.state, { timeout: 20_000 }).toBe("processed");
  expect(await ordersOf(checkoutId)).toHaveLength(1);
  expect(await stockOf(piece.sku)).toEqual({ on_hand: before.on_hand - 1, held: before.held });
});
