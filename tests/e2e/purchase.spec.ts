import { expect, test } from "@playwright/test";
import { directionOf } from "#lib/i18n/locales.ts";
import { harness, lookUp, stockedPiece, stockOf } from "#tests/e2e/steps/database.ts";
import { mailsAbout, newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { checkoutIdOf, fillBasket, goToPayment, pay } from "#tests/e2e/steps/shop.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";
import { standInState } from "#tests/e2e/steps/stand-in.ts";

const makers = ["artisan.fes@example.test", "artisan.tiznit@example.test"] as const;

for (const locale of ["ar", "fr"] as const) {
  test(`a guest buys from two artisans in one checkout, each artisan sees only their part (${locale})`, async ({
    page,
    browser,
  }) => {
    const buyer = `guest.${locale}.${Date.now()}@example.test`;
    const pieces = await Promise.all(makers.map((email) => stockedPiece(email, locale)));
    const stockBefore = await Promise.all(pieces.map((piece) => stockOf(piece.sku)));

    await fillBasket(
      page,
      locale,
      pieces.map((piece) => piece.slug),
    );
    await goToPayment(page, locale, buyer);
    await pay(page, locale);

    await expect(page.locator("html")).toHaveAttribute("dir", directionOf(locale));
    await expect
      .poll(async () => (await page.context().cookies()).find((c) => c.name === "cart_count")?.value)
      .toBe("0");
    const checkoutId = checkoutIdOf(page);
    await expect(page.locator('section[aria-labelledby^="part-"]')).toHaveCount(2);

    const orders = await lookUp<{ id: string; number: string; artisan_id: string; total_minor: string }>(
      `select h.id, o.number, h.artisan_id, h.total_minor from harness.orders h join artisan_order o on o.id = h.id
       where h.checkout_id = $1`,
      [checkoutId],
    );
    expect(orders.map((order) => order.artisan_id).sort()).toEqual(
      pieces.map((piece) => piece.artisan_id).sort(),
    );
    for (const [i, piece] of pieces.entries()) {
      expect(await stockOf(piece.sku)).toEqual({ on_hand: (stockBefore[i]?.on_hand ?? 0) - 1, held: 0 });
    }

    // The books agree with the provider, to the centime.
    const [checkout] = await harness<{
      state: string;
      total_minor: string;
      session_id: string;
      payment_intent: string;
    }>("select * from harness.checkout where id = $1", [checkoutId]);
    const provider = await standInState();
    const session = provider.sessions.find((s) => s.client_reference_id === checkoutId);
    expect(checkout).toMatchObject({
      state: "paid",
      session_id: session?.id,
      payment_intent: session?.payment_intent,
      total_minor: String(session?.amount_total),
    });
    expect(orders.reduce((sum, order) => sum + Number(order.total_minor), 0)).toBe(session?.amount_total);
    const sale = await harness<{ account: string; amount_minor: string }>(
      "select account, amount_minor from harness.journal_line where source_id = $1 and kind = 'sale'",
      [checkoutId],
    );
    expect(sale.reduce((sum, line) => sum + Number(line.amount_minor), 0)).toBe(0);
    expect(sale.find((line) => line.account === "psp_clearing")?.amount_minor).toBe(
      String(session?.amount_total),
    );

    // Two mails a party.
    const toBuyer = await newMailsTo(buyer, 0, 2);
    expect(toBuyer).toHaveLength(2);
    expect(toBuyer.some((mail) => mail.text.includes(`/${locale}/orders/${checkoutId}?key=`))).toBe(true);
    for (const [i, email] of makers.entries()) {
      const number = orders.find((order) => order.artisan_id === pieces[i]?.artisan_id)?.number ?? "";
      expect(await mailsAbout(email, number, 2)).toHaveLength(2);
    }

    // Each artisan sees their own order and not the other's.
    for (const [i, email] of makers.entries()) {
      const own = orders.find((order) => order.artisan_id === pieces[i]?.artisan_id);
      const other = orders.find((order) => order.artisan_id !== pieces[i]?.artisan_id);
      const context = await browser.newContext();
      const studio = await context.newPage();
      await signIn(studio, locale, email);
      await studio.goto(`/${locale}/studio/orders`);
      await expect(studio.locator(`a[href$="/studio/orders/${own?.id}"]`)).toBeVisible();
      await expect(studio.locator(`a[href$="/studio/orders/${other?.id}"]`)).toHaveCount(0);
      expect((await studio.goto(`/${locale}/studio/orders/${other?.id}`))?.status()).toBe(404);
      expect((await studio.goto(`/${locale}/studio/orders/${own?.id}`))?.status()).toBe(200);
      await context.close();
    }

    // The secret link opens the order anywhere; without its key there is nothing.
    const stranger = await (await browser.newContext()).newPage();
    expect((await stranger.goto(page.url()))?.status()).toBe(200);
    expect((await stranger.goto(page.url().split("?")[0] ?? ""))?.status()).toBe(404);
    await stranger.context().close();
  });
}
