import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { answerAll, beginApplication, newApplicant, sendApplication } from "#tests/e2e/steps/application.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { approveFile, keysReady } from "#tests/e2e/steps/review.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

test("two officers approve a maâlem by the keyboard alone, and the card answers", async ({ browser }) => {
  const applicant = newApplicant();
  const shop = await (await browser.newContext()).newPage();
  await signIn(shop, "fr", `maalem.${Date.now()}@example.test`);
  const id = await beginApplication(shop, "fr", applicant, "maalem");
  await answerAll(shop, "fr", applicant);
  const number = await sendApplication(shop, "fr");
  const office = async (email: string) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await openOffice(context, email);
    return context.newPage();
  };
  const first = await office("officer.fes@example.test");
  const second = await office("officer2.fes@example.test");
  const registryNumber = `DEMO-${Date.now()}`;
  const approved = await approveFile(first, { locale: "fr", number, registryNumber, second });
  expect(approved).toBe(id);
  await shop.goto(`/fr/apply/${id}`);
  await expect(shop.getByText(registryNumber)).toBeVisible();
  const [card] = await lookUp<{ code: string }>("select code from card where registry_number = $1", [
    registryNumber,
  ]);
  await shop.goto(`/c/${card?.code}?lang=fr`);
  await expect(shop.locator(".verdict .word")).toHaveText(messages.fr.cards.check.validWord);
  await expect(shop.getByText(registryNumber)).toBeVisible();
});

test("single keys say nothing while somebody writes, and once they are turned off", async ({
  page,
  context,
}) => {
  const t = messages.fr.review.keys;
  await openOffice(context, "officer.fes@example.test");
  await page.goto("/fr/office/applications");
  await keysReady(page);
  const focused = () => page.evaluate(() => document.activeElement?.hasAttribute("data-key-item") ?? false);
  await page.locator("#q").focus();
  await page.keyboard.type("jja?");
  await expect(page.locator("#q")).toHaveValue("jja?");
  expect(await focused()).toBe(false);
  await page.locator("#q").blur();
  await page.keyboard.press("j");
  expect(await focused()).toBe(true);
  await page.keyboard.press("?");
  await page.getByRole("button", { name: t.off }).click();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByRole("button", { name: t.title })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("j");
  expect(await focused()).toBe(false);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an officer narrows the queue, opens a file, checks a point and lets go of it", async ({
    page,
    context,
  }) => {
    const t = messages.ar.review;
    await page.setViewportSize({ width: 360, height: 780 });
    await openOffice(context, "officer.souss@example.test");
    await page.goto("/ar/office/applications");
    await page.getByLabel(t.filter.q).fill("الحسين");
    await page.getByRole("button", { name: t.filter.apply }).click();
    await page.getByRole("button", { name: t.row.take }).click();
    await expect(page.getByText(t.file.done.taken)).toBeVisible();
    const point = page.locator("#check-identity");
    await point.getByRole("textbox").fill("مطابق");
    await point.getByRole("button", { name: t.check.fine }).click();
    await expect(point.locator('button[value="fine"]')).toHaveAttribute("aria-pressed", "true");
    await expect(point.getByRole("textbox")).toHaveValue("مطابق");
    await page.getByRole("button", { name: t.bar.release }).click();
    await expect(page.getByText(t.done.released)).toBeVisible();
  });
});

test("axe finds nothing on the queue, a file and its acts, in Arabic at 320 px and in French at 1280", async ({
  page,
  context,
}) => {
  await openOffice(context, "officer.fes@example.test");
  const [file] = await lookUp<{ id: string }>(
    `select a.id from application a join chamber c on c.id = a.chamber_id
     where a.state = 'under_review' and c.region_code = 'MA-03' and not exists
       (select 1 from decision d where d.application_id = a.id) order by a.submitted_at limit 1`,
  );
  for (const [locale, width] of [["ar", 320] as const, ["fr", 1280] as const]) {
    await page.setViewportSize({ width, height: 900 });
    const base = `/${locale}/office/applications`;
    for (const path of [
      "",
      "?tab=second",
      `/${file?.id}`,
      ...["answer", "completion", "refuse", "conflict"].map((act) => `/${file?.id}/${act}`),
    ]) {
      await page.goto(base + path);
      await expectAccessible(page);
    }
  }
});
