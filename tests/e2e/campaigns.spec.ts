import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { harness, lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { checkoutIdOf, goToPayment, pay, words } from "#tests/e2e/steps/shop.ts";

const t = words("fr");
const desk = t.collections;
const titles = { ar: "مائدة الخريف", fr: "La table d’automne", en: "The autumn table" };

type Piece = {
  id: string;
  title: string;
  price_minor: string;
  floor_minor: string | null;
  chamber_id: string;
};

/** Two stocked pieces of makers of Fès that no other journey counts on. */
async function twoPieces(): Promise<Piece[]> {
  const pieces = await lookUp<Piece>(
    `select p.id, p.title->>'fr' as title, v.price_minor, p.floor_minor, a.chamber_id
     from piece p join artisan a on a.id = p.artisan_id join chamber c on c.id = a.chamber_id
       join variant v on v.piece_id = p.id join stock k on k.sku = v.sku
     where c.key = 'fes' and p.state = 'published' and p.availability = 'stock' and k.on_hand - k.held > 2
       and (select count(*) from variant o where o.piece_id = p.id) = 1
       and not exists (select 1 from artisan_contact x where x.artisan_id = a.id and x.email = 'artisan.fes@example.test')
       and not exists (select 1 from collection_piece cp where cp.piece_id = p.id)
     order by p.id limit 2`,
  );
  expect(pieces).toHaveLength(2);
  return pieces;
}

async function officer(browser: Browser, email: string, width = 1280): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  await openOffice(page.context(), email);
  return page;
}

test("a curator builds, previews and publishes a collection with a promotion, until it ends at its minute", async ({
  browser,
  page,
}) => {
  const [first, second] = (await twoPieces()) as [Piece, Piece];
  const curator = await officer(browser, "curator.fes@example.test");

  // A draft with its words; publishing waits for all three languages.
  await curator.goto("/fr/office/collections");
  await expectAccessible(curator);
  await curator.getByLabel(desk.fields.title.fr).fill(titles.fr);
  await curator.getByRole("button", { name: desk.beginSubmit }).click();
  await curator.waitForURL("**/office/collections/col_*");
  const id = /col_[0-9a-z]{26}/.exec(curator.url())?.[0] ?? "";
  const show = curator.locator("#show");
  await show.getByRole("button", { name: desk.show.publish }).click();
  await expect(curator.locator("#error-summary")).toContainText(desk.errors.LANGUAGES_MISSING);
  for (const lang of ["ar", "fr", "en"] as const) {
    await curator.getByLabel(desk.fields.title[lang]).fill(titles[lang]);
    await curator.getByLabel(desk.fields.intro[lang]).fill(titles[lang]);
  }
  await curator.locator("#words").getByRole("button", { name: desk.save }).click();
  await expect(curator.getByRole("status").first()).toContainText(desk.done.saved);

  // Pieces by hand, put in order with a button; a rule in words finds some as well, and is taken off again.
  const pieces = curator.locator("#pieces");
  for (const { title } of [first, second]) {
    await pieces.getByLabel(desk.hand.search).fill(title);
    await pieces.getByRole("button", { name: desk.hand.find }).click();
    await pieces
      .getByRole("button", { name: desk.hand.labels.add.replace("{title}", title) })
      .first()
      .click();
    await expect(pieces.locator("ol li", { hasText: title })).toBeVisible();
  }
  await pieces.getByRole("button", { name: desk.hand.labels.up.replace("{title}", second.title) }).click();
  await expect(pieces.locator("ol li").first()).toContainText(second.title);
  await expectAccessible(curator);

  // Another chamber's curator finds nothing there, by no address.
  const stranger = await officer(browser, "manager.souss@example.test").catch(() =>
    officer(browser, "officer.souss@example.test"),
  );
  for (const path of ["", "/preview", "/poster", "/poster/file"])
    expect((await stranger.goto(`/fr/office/collections/${id}${path}`))?.status()).toBe(404);

  // Looked at in each language before anybody else sees it.
  for (const lang of ["ar", "fr", "en"] as const) {
    await curator.goto(`/${lang}/office/collections/${id}/preview`);
    await expect(curator.locator("h1")).toHaveText(titles[lang]);
  }
  const [{ slug } = { slug: "" }] = await lookUp<{ slug: string }>(
    "select slug from slug where target_id = $1 and locale = 'fr' and is_current",
    [id],
  );
  expect((await page.goto(`/fr/collections/${slug}`))?.status()).toBe(404);

  // Shown, on the home page, with a fifth off that the chamber bears.
  await curator.goto(`/fr/office/collections/${id}`);
  await show.getByRole("button", { name: desk.show.publish }).click();
  await expect(curator.getByRole("status").first()).toContainText(desk.done.published);
  await show.getByLabel(desk.show.place).selectOption("1");
  await show.getByRole("button", { name: desk.show.placeSubmit }).click();
  await expect(curator.getByRole("status").first()).toContainText(desk.done.saved);
  const give = t.promotions.form;
  await curator.goto("/fr/office/promotions");
  await curator.getByRole("radio", { name: give.kinds.percent }).check();
  await curator.getByLabel(give.percent).fill("20");
  await curator.getByLabel(give.collection).selectOption(id);
  await curator.getByRole("radio", { name: give.bearers.chamber }).check();
  const today = await curator.getByLabel(give.startsOn).inputValue();
  await curator.getByLabel(give.endsOn).fill(today);
  await curator.getByLabel(give.budget).fill("5000");
  await curator.getByRole("button", { name: give.submit }).click();
  await expect(curator.getByRole("status").first()).toContainText(t.promotions.done.given);
  await expectAccessible(curator);

  // A poster's link leads a buyer from the page to the basket; the basket and the order know the collection.
  await expect
    .poll(async () => (await page.goto(`/fr/collections/${slug}`))?.status(), { timeout: 15_000 })
    .toBe(200);
  await page.goto("/fr");
  await expect(page.locator(`a[href="/fr/collections/${slug}"]`)).toHaveText(titles.fr);
  const [{ via } = { via: "" }] = await lookUp<{ via: string }>("select via from collection where id = $1", [
    id,
  ]);
  await page.goto(`/fr/collections/${slug}?via=${via}`);
  await expectAccessible(page);
  await page.locator(`main a[href$="?via=${via}"]`, { hasText: first.title }).last().click();
  await page.getByRole("button", { name: t.catalogue.piece.add }).click();
  await page.waitForURL("**/fr/cart");
  await expect(page.getByText("20 %")).toBeVisible();
  await expect(page.getByText(t.cart.stacking)).toBeVisible();
  await expectAccessible(page);
  await goToPayment(page, "fr", `campaign.${Date.now()}@example.test`);
  await pay(page, "fr");
  const checkoutId = checkoutIdOf(page);
  const [line] = await lookUp<Record<string, string>>(
    "select l.unit_minor, l.mad_unit_minor, l.subsidy_minor, l.collection_id from order_line l join artisan_order o on o.id = l.order_id where o.checkout_id = $1",
    [checkoutId],
  );
  const off = Number(first.price_minor) / 5;
  expect(line).toMatchObject({
    ...{ mad_unit_minor: first.price_minor, collection_id: id },
    ...{ unit_minor: String(Number(first.price_minor) - off), subsidy_minor: String(off) },
  });
  const books = await harness<{ account: string; amount_minor: string }>(
    "select account, amount_minor from harness.journal_line where source_id = $1 and account like 'promotion%'",
    [checkoutId],
  );
  const owed = books.filter(({ account }) => account === `promotion_owed:${first.chamber_id}`);
  expect(owed.map(({ amount_minor }) => Number(amount_minor))).toEqual([off]);
  expect(books.reduce((sum, { amount_minor }) => sum + Number(amount_minor), 0)).toBe(off);

  // Its end is a minute: shown until then, and nowhere once it has struck.
  await lookUp(
    "update collection set ends_at = date_trunc('minute', now()) + interval '1 minute' where id = $1",
    [id],
  );
  expect((await page.goto(`/fr/collections/${slug}`))?.status()).toBe(200);
  await expect
    .poll(async () => (await page.goto(`/fr/collections/${slug}`))?.status(), {
      timeout: 130_000,
      intervals: [2_000],
    })
    .toBe(404);
  await page.goto("/fr");
  await expect(page.locator(`a[href="/fr/collections/${slug}"]`)).toHaveCount(0);
  const [{ late } = { late: true }] = await lookUp<{ late: boolean }>(
    "select stamped_at < ends_at as late from collection where id = $1",
    [id],
  );
  expect(late).toBe(false);
  await curator.goto(`/fr/office/collections/${id}`);
  await expect(curator.getByText(desk.standing.ended)).toBeVisible();
});
