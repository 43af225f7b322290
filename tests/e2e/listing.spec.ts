import { expect, type Page, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

test.use({ javaScriptEnabled: false });

const t = messages.ar.listing;

/** A piece of a maker in the shop, newest first. */
async function pieceOf(makerKey: string): Promise<{ id: string; sku: string }> {
  const [piece] = await lookUp<{ id: string; sku: string }>(
    `select p.id, v.sku from piece p join artisan a on a.id = p.artisan_id join variant v on v.piece_id = p.id
     where a.key = $1 and p.state = 'published' order by p.published_at desc, v.position limit 1`,
    [makerKey],
  );
  if (!piece) throw new Error(`${makerKey} has nothing in the shop`);
  return piece;
}

/** Gives a piece another Arabic name in the studio. */
async function rename(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`/ar/studio/pieces/${id}/words`);
  await page.getByLabel(t.form.titleAr).fill(name);
  await page.getByRole("button", { name: t.form.save, exact: true }).click();
  await expect(page.getByRole("status")).toContainText(t.done.words);
}

test("an artisan changes a title and a price without scripts, and the shop shows them at the next request", async ({
  page,
  context,
}) => {
  const piece = await pieceOf("fes-potter");
  // Kept before the change, so that the change has something to make stale.
  await page.goto("/ar/pieces");
  await page.goto(`/ar/pieces/${piece.id}`);
  const old = page.url();
  await openOffice(context, "artisan.fes@example.test");
  await rename(page, piece.id, "آنية الاختبار الزرقاء");
  await page.goto(`/ar/studio/pieces/${piece.id}/options`);
  const prices = page.locator("form").filter({ has: page.locator(`input[value="${piece.sku}"]`) });
  await prices.getByLabel(t.form.price, { exact: true }).fill("لا ثمن");
  await prices.getByRole("button", { name: t.options.savePrice }).click();
  await expect(page.locator("#error-summary")).toContainText(t.errors.PRICE_INVALID);
  await prices.getByLabel(t.form.price, { exact: true }).fill("٧٧٧");
  await prices.getByRole("button", { name: t.options.savePrice }).click();
  await expect(page.getByRole("status")).toContainText(t.done.price);
  await page.goto(old);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("آنية الاختبار الزرقاء");
  await expect(page.locator("main")).toContainText("777");
  expect(decodeURI(page.url())).toContain("آنية-الاختبار-الزرقاء");
  await page.goto("/ar/pieces");
  await expect(page.getByText("آنية الاختبار الزرقاء")).toBeVisible();
});

test("a chamber that looks first has a changed piece before the shop does, and sends it back with its reason", async ({
  browser,
}) => {
  const note = "صوروا ظهر القطعة أيضا من فضلكم.";
  const piece = await pieceOf("tiznit-silver");
  const maker = await browser.newContext({ javaScriptEnabled: false });
  await openOffice(maker, "artisan.tiznit@example.test");
  const studio = await maker.newPage();
  await rename(studio, piece.id, "حلي الاختبار");
  await expect(studio.getByText(t.state.proposed).first()).toBeVisible();
  expect((await studio.goto(`/ar/pieces/${piece.id}`))?.status()).toBe(404);
  const officer = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  await openOffice(officer, "officer.souss@example.test");
  const office = await officer.newPage();
  await office.goto("/ar/office/pieces");
  await office.getByRole("link", { name: "حلي الاختبار" }).click();
  await office.getByLabel(t.office.note).fill(note);
  await office.getByRole("button", { name: t.office.sendBack }).click();
  await expect(office.getByRole("status")).toContainText(t.done.returned);
  await studio.goto(`/ar/studio/pieces/${piece.id}`);
  await expect(studio.getByText(note).first()).toBeVisible();
  await maker.close();
  await officer.close();
});
