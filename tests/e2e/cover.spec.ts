import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

const number = "DEMO-0002";

/** Starts from nothing: another test may have agreed before. */
async function forget(): Promise<string> {
  const [maker] = await lookUp<{ id: string }>("select id from artisan where registry_number = $1", [number]);
  const id = maker?.id ?? "";
  await lookUp("delete from health_cover where artisan_id = $1", [id]);
  await lookUp(
    "update consent set withdrawn_at = now() where artisan_id = $1 and purpose = 'health_cover' and withdrawn_at is null",
    [id],
  );
  return id;
}

test("an artisan agrees, says where they stand and takes it back, in Arabic on a phone without scripts", async ({
  browser,
}) => {
  const id = await forget();
  const signedIn = await (await browser.newContext()).newPage();
  await signIn(signedIn, "ar", "artisan.fes2@example.test");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    storageState: await signedIn.context().storageState(),
  });
  const page = await context.newPage();
  const t = messages.ar.cover.mine;
  await page.goto("/ar/studio/cover");
  await expect(page.getByText(messages.ar.consents.health_cover)).toBeVisible();
  await page.getByRole("button", { name: t.agree }).click();
  await page.waitForURL("**done=agreed**");
  await page.locator("summary", { hasText: t.change }).click();
  await page.locator('input[name="status"][value="in_arrears"]').check();
  await page.getByLabel(t.numberLabel, { exact: false }).fill("918273645");
  await page.getByRole("button", { name: t.save }).click();
  await page.waitForURL("**done=saved**");
  expect(page.url()).not.toMatch(/arrears|918273645/);
  await expect(page.getByText("•••645")).toBeVisible();
  // What the maker's public page and the card's page say of it: nothing.
  const [address] = await lookUp<{ slug: string }>(
    "select slug from slug where target_id = $1 and locale = 'fr' and is_current",
    [id],
  );
  for (const path of [
    `/fr/artisans/${address?.slug}`,
    "/fr/artisans",
    "/sitemap/artisans-0.xml",
    "/feeds/google.xml",
  ]) {
    const text = await (await page.request.get(path)).text();
    expect(text, path).not.toMatch(/in_arrears|918273645|Cotisations en retard/);
  }
  await page.getByRole("link", { name: t.withdraw }).click();
  await page.getByRole("button", { name: t.withdrawYes }).click();
  await page.waitForURL("**done=withdrawn**");
  expect(await lookUp("select 1 from health_cover where artisan_id = $1", [id])).toEqual([]);
  await context.close();
});

test("axe finds nothing on the pages of health cover", async ({ browser }) => {
  await forget();
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await signIn(page, "fr", "artisan.fes2@example.test");
  for (const locale of ["ar", "fr"]) {
    await page.goto(`/${locale}/studio/cover`);
    await expectAccessible(page);
  }
  await page.getByRole("button", { name: messages.fr.cover.mine.agree }).click();
  await page.waitForURL("**done=agreed**");
  await expectAccessible(page);
  await context.clearCookies();
  await openOffice(context, "officer.fes@example.test");
  for (const locale of ["ar", "fr"]) {
    await page.goto(`/${locale}/office/cover?q=DEMO`);
    await expectAccessible(page);
  }
  await context.clearCookies();
  await openOffice(context, "ministry@example.test");
  for (const locale of ["ar", "fr"]) {
    await page.goto(`/${locale}/federation/cover`);
    await expectAccessible(page);
  }
  await context.close();
});

test("the month's exchange: a file out, answers in, looked at before they count", async ({ browser }) => {
  await forget();
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const t = messages.fr.cover;
  await signIn(page, "fr", "artisan.fes2@example.test");
  await page.goto("/fr/studio/cover");
  await page.getByRole("button", { name: t.mine.agree }).click();
  await page.waitForURL("**done=agreed**");
  await context.clearCookies();
  await openOffice(context, "officer.fes@example.test");
  await page.goto("/fr/office/cover");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t.office.export }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^amo-fes-\d{4}-\d{2}\.csv$/);
  expect(readFileSync(await file.path(), "utf8")).toContain(number);
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await page.setInputFiles("input[type=file]", {
    name: "reponses.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`nia;status;date\n${number};affilié;${day}\nNOBODY;affilié;${day}\n`),
  });
  // Said today by the maker's own agreement, so yesterday's answer is older.
  await page.getByRole("button", { name: t.office.import, exact: true }).click();
  await page.waitForURL("**/answers/**");
  await expect(page.getByText(t.problems.MAKER_UNKNOWN)).toBeVisible();
  await expect(page.getByText(t.problems.ANSWER_OLDER)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: t.answers.discard }).click();
  await expect(page.getByText(t.answers.gone)).toBeVisible();
  await context.close();
});

test("the files of health cover are made for nobody from another site", async ({ browser }) => {
  const context = await browser.newContext();
  await openOffice(context, "officer.fes@example.test");
  const [chamber] = await lookUp<{ id: string }>("select id from chamber where key = 'fes'");
  const answer = await context.request.post("/fr/office/cover/export", {
    headers: { origin: "https://elsewhere.example" },
    form: { chamberId: chamber?.id ?? "" },
  });
  expect(answer.status()).toBe(403);
  await context.close();
});
