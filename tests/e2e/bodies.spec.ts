import { expect, test } from "@playwright/test";
import { seal } from "#lib/crypto/seal.ts";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { newSmsTo } from "#tests/e2e/steps/sms.ts";

/** A maker of the chamber of Fès with a phone that takes short messages in Arabic. */
async function makerWithPhone(phone: string): Promise<{ number: string }> {
  const [maker] = await lookUp<{ id: string; number: string }>(
    `select a.id, a.registry_number as number from artisan a join artisan_contact c on c.artisan_id = a.id
     where c.email = 'artisan.fes@example.test'`,
  );
  if (!maker) throw new Error("no potter of Fès");
  const place = { table: "artisan_contact", column: "sealed_phone", row: maker.id };
  await lookUp(
    "update artisan_contact set sealed_phone = $1, locale = 'ar', takes_sms = true where artisan_id = $2",
    [seal(phone, place), maker.id],
  );
  return { number: maker.number };
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a registrar takes a craft body from its file to its end, in Arabic on a phone", async ({
      page,
      context,
    }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      const t = messages.ar.bodies;
      const phone = scripts ? "+212611111111" : "+212622222222";
      const { number } = await makerWithPhone(phone);
      await openOffice(context, "officer.fes@example.test");
      const check = () => (scripts ? expectAccessible(page) : Promise.resolve());
      const named = scripts ? "هيئة صناع الخزف بفاس" : "هيئة صناع النحاس بفاس";

      await page.goto("/ar/office/bodies");
      await check();
      await page.getByRole("link", { name: t.new }).click();
      await check();
      await page.getByLabel(t.nameFr).fill("Corporation de démonstration");
      await page.getByRole("button", { name: t.create }).click();
      // What was typed stays; what is missing is named.
      await expect(page.locator("#new-errors")).toContainText(t.fields.REQUIRED);
      await expect(page.getByLabel(t.nameFr)).toHaveValue("Corporation de démonstration");
      await check();
      await page.getByLabel(t.nameAr).fill(named);
      await page.getByLabel(t.tradeAr).fill("صناعة الخزف");
      await page.getByLabel(t.tradeFr).fill("Poterie");
      await page.getByLabel(t.level).selectOption("regional");
      await page.getByRole("button", { name: t.create }).click();
      await expect(page.getByRole("status")).toContainText(t.done.created);
      await expect(page.getByText(t.foundingNeedsPresident)).toBeVisible();
      await check();

      await page.getByLabel(t.search).fill(number);
      await page.getByRole("button", { name: t.searchSubmit }).click();
      await page.getByRole("button", { name: t.add, exact: true }).click();
      await expect(page.getByRole("status").first()).toContainText(t.done.memberAdded);
      const [joined] = await newSmsTo(phone, 0);
      expect(joined?.body).toBe(`سند: سُجلت عضويتكم في ${named}.`);

      await page.getByRole("link", { name: t.manage }).click();
      await check();
      await page.getByLabel(t.giveOffice).selectOption("president");
      await page.getByRole("button", { name: t.giveOfficeSubmit }).click();
      await expect(page.getByRole("status")).toContainText(t.done.officeGiven);
      const [told] = await newSmsTo(phone, 1);
      expect(told?.body).toBe(`سند: سُجلت مهمتكم في ${named}: الرئاسة.`);

      await page.getByLabel(t.founded).fill("2026-03-01");
      await page.getByLabel(t.source).fill("محضر الجمع التأسيسي");
      await page.getByRole("button", { name: t.foundingSubmit }).click();
      await expect(page.getByRole("status")).toContainText(t.done.activated);
      await expect(page.getByText(t.states.active).first()).toBeVisible();
      await check();

      await page.getByText(t.dissolve, { exact: true }).click();
      await page.getByLabel(t.dissolutionSource).fill("محضر الحل");
      await page.getByRole("button", { name: t.dissolveSubmit }).click();
      await expect(page.locator("#dissolve-errors")).toContainText(t.fields.CONFIRM_REQUIRED);
      await page.getByLabel(t.dissolveConfirm).check();
      await page.getByRole("button", { name: t.dissolveSubmit }).click();
      await expect(page.getByRole("status")).toContainText(t.done.dissolved);
      await expect(page.getByRole("link", { name: t.manage })).toHaveCount(0);
      await check();
    });
  });
}

test("nobody else opens a chamber's bodies, and a curator reads without changing", async ({ browser }) => {
  const officer = await browser.newContext();
  await openOffice(officer, "officer.fes@example.test");
  const page = await officer.newPage();
  await page.goto("/fr/office/bodies");
  const href = await page.getByRole("rowheader").getByRole("link").first().getAttribute("href");
  for (const email of ["officer.souss@example.test", "artisan.fes@example.test", "federation@example.test"]) {
    const other = await browser.newContext();
    await openOffice(other, email);
    expect((await (await other.newPage()).goto(href ?? ""))?.status(), email).toBe(404);
  }
  const curator = await browser.newContext();
  await openOffice(curator, "curator.fes@example.test");
  const reading = await curator.newPage();
  expect((await reading.goto(href ?? ""))?.status()).toBe(200);
  await expect(reading.locator("main").getByRole("button")).toHaveCount(0);
  expect((await reading.goto("/fr/office/bodies/new"))?.status()).toBe(404);
});

test("the federation keeps the national bodies", async ({ page, context }) => {
  const t = messages.fr.bodies;
  await openOffice(context, "federation@example.test");
  await page.goto("/fr/federation/bodies");
  await expectAccessible(page);
  await page.getByRole("link", { name: t.new }).click();
  await page.getByLabel(t.nameAr).fill("الهيئة الوطنية لصناع الخزف");
  await page.getByLabel(t.nameFr).fill("Corporation nationale des potiers");
  await page.getByLabel(t.tradeAr).fill("الخزف");
  await page.getByLabel(t.tradeFr).fill("Poterie");
  await page.getByRole("button", { name: t.create }).click();
  await expect(page.getByRole("status")).toContainText(t.done.created);
  await page.getByLabel(t.search).fill("DEMO-0001");
  await page.getByRole("button", { name: t.searchSubmit }).click();
  await page.getByRole("button", { name: t.add, exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText(t.done.memberAdded);
  await expectAccessible(page);
});
