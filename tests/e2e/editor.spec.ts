import { expect, test } from "@playwright/test";
import { newId } from "#lib/ids/ids.ts";
import { messages } from "#messages/index.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

test.use({ javaScriptEnabled: false });

const t = messages.ar.sheets;
const listing = messages.ar.listing;

/** Forty pieces of a cooperative in the reader's own headings and digits; two of them cannot be taken. */
function fortyPieces(): Buffer {
  const { reference, title_ar, availability, price_mad, units, weight_g } = t.columns;
  const rows = Array.from({ length: 40 }, (_, n) => {
    const price = n === 12 ? "غال" : n % 2 === 0 ? "١٢٠٠" : "950,50";
    const weight = n === 30 ? "" : "٢٥٠٠";
    return [`ت-${n + 1}`, `زربية الاختبار ${n + 1}`, listing.availability.stock, price, "٣", weight].join(
      ";",
    );
  });
  const head = [reference, title_ar, availability, price_mad, units, weight_g].join(";");
  return Buffer.from(`\uFEFF${[head, ...rows].join("\r\n")}\r\n`);
}

/** An officer of a chamber that the demonstration gives none. */
async function makeOfficer(chamberId: string): Promise<string> {
  const [userId, email] = [newId("user"), "officer.draa@example.test"];
  await lookUp(`insert into "user" (id, email, email_verified) values ($1, $2, now())`, [userId, email]);
  await lookUp("insert into role_grant (id, user_id, role, chamber_id) values ($1, $2, 'verifier', $3)", [
    ...[newId("grant"), userId, chamberId],
  ]);
  return email;
}

test("a cooperative's manager brings forty pieces in without scripts, in Arabic, and sees why two are refused", async ({
  page,
  context,
}) => {
  await openOffice(context, "coop.taznakht@example.test");
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/ar/studio/pieces");
  await page.getByRole("link", { name: listing.studio.tables }).click();
  const file = { name: "زرابي.csv", mimeType: "text/csv", buffer: fortyPieces() };
  await page.getByLabel(t.file, { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: t.send }).click();
  await expect(page.getByRole("heading", { name: "زرابي.csv" })).toBeVisible();
  const price = `${t.columns.price_mad}: ${listing.errors.PRICE_INVALID}`;
  const weight = `${t.columns.weight_g}: ${listing.errors.NUMBER_INVALID}`;
  for (const reason of [price, weight]) await expect(page.getByText(reason)).toBeVisible();
  await page.locator("form").filter({ hasText: t.confirmHint }).getByRole("button").click();
  // The page loads again by itself, without scripts too.
  await expect(page.getByText(t.doneTitle, { exact: true })).toBeVisible({ timeout: 30_000 });
  const made = await lookUp<{ n: number; price: number }>(
    `select count(*)::int as n, min(v.price_minor)::int as price from piece p join variant v on v.piece_id = p.id
     join artisan a on a.id = p.artisan_id where a.key = 'taznakht-coop' and p.reference like 'ت-%' and p.state = 'draft'`,
  );
  expect(made).toEqual([{ n: 38, price: 950_50 }]);
  const [result] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("link", { name: t.resultFile })
      .click()
      .catch(() => undefined),
  ]);
  expect(result.suggestedFilename()).toBe(`${t.resultName}.csv`);

  // The same file again: all of it is there.
  await page.goto("/ar/studio/pieces/sheets");
  await page.getByLabel(t.file, { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: t.send }).click();
  await expect(page.getByText(t.confirmKept)).toBeVisible();
});

test("an officer marks a photograph by the numbers of its grid, and the maker sees it with its reason", async ({
  browser,
}) => {
  const [piece] = await lookUp<{ id: string; chamber: string }>(
    `select p.id, a.chamber_id as chamber from piece p join artisan a on a.id = p.artisan_id
     where a.key = 'taznakht-coop' and p.state = 'published' order by p.id limit 1`,
  );
  if (!piece) throw new Error("the cooperative has nothing in the shop");
  const officer = await makeOfficer(piece.chamber);
  const note = "الضوء قليل هنا.";
  const office = await browser.newContext({ javaScriptEnabled: false });
  await openOffice(office, officer);
  const desk = await office.newPage();
  await desk.goto(`/ar/office/pieces/${piece.id}`);
  await desk.getByText(listing.marks.add).first().click();
  const form = desk.locator("form").filter({ hasText: listing.marks.send }).first();
  await form.getByLabel(listing.marks.from).selectOption("8");
  await form.getByLabel(listing.marks.to).selectOption("15");
  await form.getByLabel(listing.marks.why).selectOption("dark");
  await form.getByLabel(listing.marks.note).fill(note);
  await form.getByRole("button", { name: listing.marks.send }).click();
  await expect(desk.getByRole("status")).toContainText(listing.done.marked);
  await office.close();

  const studio = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  await openOffice(studio, "coop.taznakht@example.test");
  const page = await studio.newPage();
  await page.goto(`/ar/studio/pieces/${piece.id}`);
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByText(listing.marks.reason.dark)).toBeVisible();
  await page.getByRole("link", { name: listing.marks.retake }).click();
  await expect(page.getByLabel(listing.photos.againFile).first()).toBeVisible();
  await studio.close();
});
