import { expect, test } from "@playwright/test";
import { directionOf, locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { giveCard, setCardState } from "#tests/e2e/steps/cards.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { readCodes } from "#tests/e2e/steps/read-code.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

// A maker nobody else's test needs.
const holder = "DEMO-0002";

for (const locale of locales) {
  test(`a card answers without scripts, in less than 60 kB, at 320 px: ${locale}`, async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const page = await context.newPage();
    let bytes = 0;
    page.on("response", async (response) => {
      bytes += (await response.body().catch(() => Buffer.alloc(0))).byteLength;
    });
    const card = await giveCard(holder);
    const t = messages[locale].cards.check;
    await page.goto(`/${locale}/card-check`);
    await page.getByLabel(messages[locale].cards.find.code).fill(card.code.toLowerCase());
    bytes = 0;
    await page.getByRole("button", { name: messages[locale].cards.find.submit }).click();
    await page.waitForURL(`**/c/${card.code}**`);
    await page.waitForLoadState("networkidle");
    await expect(page.locator("html")).toHaveAttribute("dir", directionOf(locale));
    await expect(page.locator(".verdict .word")).toHaveText(t.validWord);
    expect(bytes).toBeGreaterThan(3000);
    expect(bytes).toBeLessThan(60_000);
    await setCardState(card.id, "lost");
    await page.reload();
    await expect(page.locator(".verdict .word")).toHaveText(t.lostWord);
    await expect(page.getByText(t.refuse)).toBeVisible();
    await context.close();
  });

  test(`axe finds nothing on the pages of a card: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const card = await giveCard(holder);
    await page.goto(`/${locale}/card-check`);
    await expectAccessible(page);
    for (const path of [`/c/${card.code}`, "/c/nothing"]) {
      await page.goto(`${path}?lang=${locale}`);
      await expectAccessible(page);
    }
    await setCardState(card.id, "revoked");
    await page.goto(`/c/${card.code}?lang=${locale}`);
    await expectAccessible(page);
  });
}

test("an officer prints chosen cards, and each printed code leads to its card", async ({
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  // 300 dots an inch: a page is laid out at 96.
  const context = await browser.newContext({
    deviceScaleFactor: 300 / 96,
    viewport: { width: 900, height: 1200 },
  });
  await openOffice(context, "officer.fes@example.test");
  const cards = [await giveCard(holder), await giveCard("DEMO-0003")];
  const page = await context.newPage();
  await page.goto("/fr/office/cards?tab=to_print&chosen=all");
  await expectAccessible(page);
  const [sheet] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: messages.fr.cards.office.print, exact: true }).click(),
  ]);
  await sheet.waitForLoadState("networkidle");
  await expectAccessible(sheet);
  await sheet.emulateMedia({ media: "print" });
  const read = await readCodes(await sheet.locator(".sheet").first().screenshot());
  for (const { code } of cards) {
    const address = read.find((text) => text.endsWith(`/C/${code}`));
    if (!address) throw new Error(`the code of ${code} is not read: ${read.join(" ")}`);
    const answer = await page.request.get(address.replace(/^HTTPS?:\/\/[^/]+/, origin));
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('class="verdict good valid"');
  }
  const pdf = await sheet.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await context.close();
});

test("an officer notes cards as printed and handed over with the keyboard alone", async ({ browser }) => {
  const context = await browser.newContext();
  await openOffice(context, "officer.fes@example.test");
  const card = await giveCard(holder);
  const page = await context.newPage();
  const t = messages.fr.cards.office;
  for (const [tab, button, done] of [
    ["to_print", t.markPrinted, "printed"],
    ["to_hand_over", t.handOver, "handed"],
  ] as const) {
    await page.goto(`/fr/office/cards?tab=${tab}`);
    await page.locator(`input[value="${card.id}"]`).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: button, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**done=${done}**`);
    await expect(page.getByRole("status").filter({ hasText: /./ }).first()).toBeVisible();
  }
  const [row] = await lookUp<{ handed_over_at: Date | null }>(
    "select handed_over_at from card where id = $1",
    [card.id],
  );
  expect(row?.handed_over_at).not.toBeNull();
  await context.close();
});

test("a manager takes a card back: reason, tick and no other way", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await openOffice(context, "manager.fes@example.test");
  const card = await giveCard(holder);
  const page = await context.newPage();
  const t = messages.fr.cards.detail;
  await page.goto(`/fr/office/cards/${card.id}?do=revoke`);
  await page.getByLabel(t.revokeReason).selectOption("misused");
  await page.getByRole("button", { name: t.revokeSubmit }).click();
  await expect(page.getByRole("alert")).toHaveText(messages.fr.cards.errors.CONFIRM_REQUIRED);
  await expect(page.getByLabel(t.revokeReason)).toHaveValue("misused");
  await page.getByLabel(t.revokeConfirm).check();
  await page.getByRole("button", { name: t.revokeSubmit }).click();
  await page.waitForURL("**done=revoked**");
  await page.goto(`/c/${card.code}?lang=fr`);
  await expect(page.locator(".verdict .word")).toHaveText(messages.fr.cards.check.revokedWord);
  await context.close();
});

test("an artisan shows the card from the phone without a connection, and reports it lost", async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const card = await giveCard(holder);
  const t = messages.ar.cards.mine;
  await signIn(page, "ar", "artisan.fes2@example.test");
  await page.goto("/ar/studio/card");
  await expectAccessible(page);
  const [kept] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: t.keep }).click(),
  ]);
  await page.goto("/ar/studio/card/show");
  await context.setOffline(true);
  expect(await readCodes(await page.screenshot())).toEqual([expect.stringContaining(`/C/${card.code}`)]);
  const copy = test.info().outputPath("card.html");
  await kept.saveAs(copy);
  await page.goto(`file://${copy}`);
  await expect(page.locator("h1")).toBeVisible();
  expect(await readCodes(await page.screenshot())).toEqual([expect.stringContaining(`/C/${card.code}`)]);
  await context.setOffline(false);
  await page.goto("/ar/studio/card");
  await page.getByRole("link", { name: t.lost }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: t.lostYes }).click();
  await page.waitForURL("**done=lost**");
  await expect(page.getByText(t.lostDone)).toBeVisible();
  await page.goto(`/c/${card.code}?lang=ar`);
  await expect(page.locator(".verdict .word")).toHaveText(messages.ar.cards.check.lostWord);
  await context.close();
});

test("the office of cards does not exist for another chamber or for a shopper", async ({ browser }) => {
  const card = await giveCard(holder);
  const context = await browser.newContext();
  await openOffice(context, "officer.souss@example.test");
  const page = await context.newPage();
  expect((await page.goto(`/fr/office/cards/${card.id}`))?.status()).toBe(404);
  expect((await page.goto(`/fr/office/cards/print?ids=${card.id}`))?.status()).toBe(404);
  await context.close();
  const shopper = await (await browser.newContext()).newPage();
  await signIn(shopper, "fr", "shopper@example.test");
  expect((await shopper.goto("/fr/office/cards"))?.status()).toBe(404);
  expect((await shopper.goto("/fr/studio/card"))?.status()).toBe(404);
});
