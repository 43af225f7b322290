import { expect, type Page, test } from "@playwright/test";
import { harness, stockedPiece } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { checkoutIdOf, fillBasket, pay, words } from "#tests/e2e/steps/shop.ts";
import { standInState } from "#tests/e2e/steps/stand-in.ts";

const locale = "fr";
const t = words(locale).checkout;
const makers = ["artisan.fes@example.test", "artisan.tiznit@example.test"] as const;

const payButton = (page: Page) =>
  page.getByRole("button", { name: new RegExp(`^${t.pay.replace("{amount}", ".*")}$`) });
const totalOf = async (page: Page) => (await page.locator("input[name=seen]").inputValue()).split(" ");

test("a buyer in France sees the duties, pays them in euros with two makers' pieces, and is charged what was shown", async ({
  page,
}) => {
  const buyer = `paris.${Date.now()}@example.test`;
  const pieces = await Promise.all(makers.map((email) => stockedPiece(email, locale)));
  await fillBasket(
    page,
    locale,
    pieces.map((piece) => piece.slug),
  );
  await page.goto(`/${locale}/checkout`);
  await page.locator("#email").fill(buyer);
  await page.locator("#country").selectOption("FR");
  await page.getByRole("button", { name: t.changeCountry }).click();
  await expect(page.locator("#currency")).toHaveValue("EUR");
  // What was typed before the prices were asked for is still there.
  await expect(page.locator("#email")).toHaveValue(buyer);
  await expect(page.getByText(t.customs.title)).toBeVisible();
  const [currency, unpaid] = await totalOf(page);
  expect(currency).toBe("EUR");

  await page.locator('input[name="duties"][value="paid"]').check();
  await expect.poll(async () => Number((await totalOf(page))[1])).toBeGreaterThan(Number(unpaid));
  await page.locator("#name").fill("Acheteuse de démonstration");
  await page.locator("#phone").fill("+33 6 00 00 00 00");
  await page.locator("#line1").fill("12, rue de l'Exemple");
  await page.locator("#city").fill("Lyon");
  await page.locator("#postalCode").fill("6900");
  await page.locator("#giftNote").fill("Bon anniversaire");
  await page.getByLabel(t.terms).check();
  await payButton(page).click();
  await expect(page.getByRole("alert").first()).toContainText(t.fields.POSTAL_CODE_INVALID);
  await page.locator("#postalCode").fill("69001");
  const [, shown] = await totalOf(page);
  await payButton(page).click();
  await page.waitForURL("**/c/pay/**");
  await pay(page, locale);

  const checkoutId = checkoutIdOf(page);
  await expect(page.getByText("Bon anniversaire")).toBeVisible();
  await expect(page.getByText(words(locale).orders.dutiesPaid)).toBeVisible();
  const session = (await standInState()).sessions.find((one) => one.client_reference_id === checkoutId);
  expect(session?.amount_total).toBe(Number(shown));
  const orders = await harness<{ total_minor: string }>(
    "select total_minor from harness.orders where checkout_id = $1",
    [checkoutId],
  );
  expect(orders).toHaveLength(2);
  expect(orders.reduce((sum, order) => sum + Number(order.total_minor), 0)).toBe(Number(shown));
  const booked = await harness<{ currency: string; sum: string }>(
    "select currency, sum(amount_minor) as sum from harness.journal_line where source_id = $1 group by currency order by currency",
    [checkoutId],
  );
  expect(booked).toEqual([
    { currency: "EUR", sum: "0" },
    { currency: "MAD", sum: "0" },
  ]);
  const mails = await newMailsTo(buyer, 0, 2);
  expect(mails).toHaveLength(2);
});
