import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

test("a reader finds their chamber on a phone, in Arabic, and is told what nobody confirmed", async ({
  page,
}) => {
  const t = messages.ar.chambers;
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/ar/chambers");
  await expect(
    page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /غرفة/ }) }),
  ).toHaveCount(12);
  await expectAccessible(page);
  await page.getByRole("link", { name: /سوس/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("سوس");
  await expect(page.getByText(t.page.notConfirmed)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: t.page.artisansLink }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("سوس");
  expect((await page.goto("/ar/chambers/nowhere"))?.status()).toBe(404);
});

test("a manager says when the chamber is open, and the public page shows it at once", async ({
  page,
  context,
}) => {
  const t = messages.fr.chambers;
  const hours = "Du lundi au samedi, 9 h - 15 h (essai)";
  // Kept before the change, so that the change has something to make stale.
  await page.goto("/fr/chambers/fes");
  await expect(page.getByText(hours)).toHaveCount(0);
  await openOffice(context, "manager.fes@example.test");
  await page.goto("/fr/office/chamber");
  await expectAccessible(page);
  await page.getByRole("link", { name: t.office.detailsEdit }).click();
  await expectAccessible(page);
  await page.getByLabel(t.page.phone).fill("12");
  await page.getByLabel(t.office.hoursFr).fill(hours);
  await page.getByRole("button", { name: t.office.save }).click();
  await expect(page.locator("#error-summary")).toContainText(t.errors.PHONE_INVALID);
  await expect(page.getByLabel(t.office.hoursFr)).toHaveValue(hours);
  await page.getByLabel(t.page.phone).fill("05 00 00 00 00");
  await page.getByRole("button", { name: t.office.save }).click();
  await expect(page.getByRole("status")).toContainText(t.office.done.details);
  await page.goto("/fr/chambers/fes");
  await expect(page.getByText(hours)).toBeVisible();
});

test("the federation sees what a new rule would change before it records it, without scripts", async ({
  browser,
}) => {
  const t = messages.fr.rules;
  const context = await browser.newContext({ javaScriptEnabled: false });
  await openOffice(context, "federation@example.test");
  const page = await context.newPage();
  await page.goto("/fr/federation/rules/card.validity");
  await page.getByLabel(t.fields.years).fill("7");
  await page.getByLabel(t.effectiveFrom).fill("2999-01-01");
  await page.getByRole("button", { name: t.toPreview }).click();
  await expect(page.locator("#error-summary")).toContainText(t.errors.SOURCE_REQUIRED);
  await page.getByLabel(t.source, { exact: true }).fill("Décision d’essai");
  await page.getByLabel(t.evidence.reported).check();
  await page.getByRole("button", { name: t.toPreview }).click();
  await expect(page.getByRole("cell", { name: "5 ans" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "7 ans" })).toBeVisible();
  await page.getByRole("button", { name: t.record }).click();
  await expect(page.locator("#error-summary")).toContainText(t.errors.CONFIRM_REQUIRED);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: t.record }).click();
  await expect(page.getByRole("status")).toContainText(t.done);
});
