import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

test.use({ javaScriptEnabled: false });

const t = messages.ar.listing;

/** A piece of a maker in the shop, newest first. */
async function pieceOf(makerKey: string): Promise<{ id: string; sku: string; serial: string }> {
  const [piece] = await lookUp<{ id: string; sku: string; serial: string }>(
    `select p.id, v.sku, p.serial from piece p join artisan a on a.id = p.artisan_id join variant v on v.piece_id = p.id
     where a.key = $1 and p.state = 'published' and p.availability = 'stock'
     order by p.published_at desc, v.position limit 1`,
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

const newName = "آنية الاختبار الزرقاء";
const slug = newName.replaceAll(" ", "-");

/** Where the shop shows a piece, as text with its letters; each asked once. */
async function shop(request: APIRequestContext, serial: string) {
  const text = async (path: string) => decode(await (await request.get(path)).text());
  const feed = await text("/feeds/google.xml?lang=ar");
  return {
    piece: await text(`/ar/pieces/${encodeURIComponent(slug)}`),
    list: await text("/ar/pieces"),
    search: await text(`/ar/search?q=${encodeURIComponent(newName)}`),
    ready: await text(`/ar/search?ready=now&q=${encodeURIComponent(newName)}`),
    sitemap: await text("/sitemap/pieces-0.xml"),
    feed: feed.split("<item>").find((item) => item.includes(serial)) ?? "",
  };
}

/** Addresses are encoded in some places and not in others. */
const decode = (text: string) => text.replace(/(?:%[0-9A-F]{2})+/g, (part) => decodeURIComponent(part));

test("an artisan changes title, price and units without scripts, and every place shows them at the next request", async ({
  page,
  context,
}) => {
  const piece = await pieceOf("fes-potter");
  // Kept before the change, so that the change has something to make stale.
  await page.goto(`/ar/pieces/${piece.id}`);
  const old = decode(page.url()).split("/").at(-1) ?? "";
  await shop(context.request, piece.serial);
  await openOffice(context, "artisan.fes@example.test");
  await rename(page, piece.id, newName);
  await page.goto(`/ar/studio/pieces/${piece.id}/options`);
  const form = (button: string) =>
    page
      .locator("form")
      .filter({ has: page.locator(`input[value="${piece.sku}"]`) })
      .filter({ has: page.getByRole("button", { name: button }) });
  const save = async (button: string, label: string, value: string) => {
    await form(button).getByLabel(label, { exact: true }).fill(value);
    await form(button).getByRole("button", { name: button }).click();
  };
  await save(t.options.savePrice, t.form.price, "لا ثمن");
  await expect(page.locator("#error-summary")).toContainText(t.errors.PRICE_INVALID);
  await save(t.options.savePrice, t.form.price, "٧٧٧");
  await expect(page.getByRole("status")).toContainText(t.done.price);

  const changed = await shop(context.request, piece.serial);
  for (const [place, text] of Object.entries(changed)) {
    if (place !== "feed") expect(text, place).toContain(slug);
    if (place !== "sitemap") expect(text, place).toContain(newName);
    if (place !== "sitemap") expect(text, place).toContain("777");
  }
  expect(changed.sitemap).not.toContain(old);
  expect((await page.goto(`/ar/pieces/${encodeURIComponent(old)}`))?.status()).toBe(200);
  expect(decode(page.url())).toContain(slug);

  await page.goto(`/ar/studio/pieces/${piece.id}/options`);
  await save(t.options.saveStock, t.form.units, "0");
  await expect(page.getByRole("status")).toContainText(t.done.stock);
  const none = await shop(context.request, piece.serial);
  expect(none.feed).toContain("out_of_stock");
  expect(none.ready).not.toContain(slug);
  const word = messages.ar.catalogue.availability.none;
  for (const place of ["piece", "list", "search"] as const) expect(none[place], place).toContain(word);
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
