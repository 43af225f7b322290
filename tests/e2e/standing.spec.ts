import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { harness, lookUp } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { checkoutIdOf, fillBasket, goToPayment, pay, words } from "#tests/e2e/steps/shop.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

type Shelf = {
  artisan_id: string;
  artisan_slug: string;
  piece_id: string;
  slug: string;
  serial: string;
  sku: string;
  craft_key: string;
};

/** A maker of the demonstration and one of their pieces that can be bought, the newest first. */
async function shelfOf(makerKey: string, locale: string): Promise<Shelf> {
  const [row] = await lookUp<Shelf>(
    `select a.id as artisan_id, sa.slug as artisan_slug, p.id as piece_id, sp.slug, p.serial, v.sku, c.key as craft_key
     from artisan a join piece p on p.artisan_id = a.id and p.state = 'published'
       join craft c on c.id = p.craft_id join variant v on v.piece_id = p.id
       join stock k on k.sku = v.sku and k.on_hand - k.held > 1 and v.restriction = 'none'
       join slug sp on sp.kind = 'piece' and sp.target_id = p.id and sp.locale = $2 and sp.is_current
       join slug sa on sa.kind = 'artisan' and sa.target_id = a.id and sa.locale = $2 and sa.is_current
     where a.key = $1 order by p.published_at desc nulls last, p.id limit 1`,
    [makerKey, locale],
  );
  if (!row) throw new Error(`nothing of ${makerKey} can be bought`);
  return row;
}

/**
 * Whether a page or a feed names an address or a number. Arabic addresses are written with their letters in some places, encoded in
 * others; one may be the beginning of another, so its end is looked for too.
 */
const holds = (text: string, mark: string) =>
  mark.startsWith("/")
    ? [mark, decodeURI(mark)].some((address) => text.includes(`${address}"`) || text.includes(`${address}<`))
    : text.includes(mark);

/** Public addresses that show a maker's work, and what to look for in each. */
async function surfacesOf(request: APIRequestContext, shelf: Shelf, locale: string): Promise<Surface[]> {
  const piece = `/${locale}/pieces/${encodeURIComponent(shelf.slug)}`;
  const artisan = `/${locale}/artisans/${encodeURIComponent(shelf.artisan_slug)}`;
  // Not every maker stands on the first page or among the newest: what does not show them cannot go on showing them.
  const perhaps: Surface[] = [];
  for (const [name, path] of Object.entries({ home: `/${locale}`, rss: `/feeds/new.xml?lang=${locale}` })) {
    const text = await (await request.get(path)).text();
    const mark = [piece, artisan].find((address) => holds(text, address));
    if (mark) perhaps.push({ name, path, mark });
  }
  return [
    { name: "piece page", path: piece, mark: shelf.serial },
    { name: "artisan page", path: artisan, mark: piece },
    { name: "craft", path: `/${locale}/search?craft=${shelf.craft_key}`, mark: piece },
    { name: "artisans", path: `/${locale}/artisans`, mark: artisan },
    { name: "sitemap", path: "/sitemap/pieces-0.xml", mark: piece },
    { name: "feed", path: `/feeds/google.xml?lang=${locale}`, mark: shelf.serial },
    { name: "list", path: await listPageWith(request, locale, piece), mark: piece },
    ...perhaps,
  ];
}

/** The page of the whole list that shows a piece. */
async function listPageWith(request: APIRequestContext, locale: string, piece: string): Promise<string> {
  for (let page = 1; page < 20; page += 1) {
    const path = page > 1 ? `/${locale}/search?page=${page}` : `/${locale}/pieces`;
    const response = await request.get(path);
    if (response.status() !== 200) break;
    if (holds(await response.text(), piece)) return path;
  }
  throw new Error(`${piece} stands in no list`);
}

type Surface = { name: string; path: string; mark: string };

const shows = async (request: APIRequestContext, { path, mark }: Surface) => {
  const response = await request.get(path, { maxRedirects: 0 });
  return response.status() === 200 && holds(await response.text(), mark);
};

/**
 * Asks each address again and again until it answers as expected, and tells when the last request was sent that did not yet.
 * Begun before the decision, so that what is measured is the product and not the reader.
 */
async function watch(
  request: APIRequestContext,
  surfaces: readonly Surface[],
  shown: boolean,
): Promise<Record<string, number>> {
  const until = Date.now() + 60_000;
  const seen = surfaces.map(async (surface) => {
    let late = 0;
    while (Date.now() < until) {
      const asked = Date.now();
      if ((await shows(request, surface)) === shown) return [surface.name, late] as const;
      late = asked;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return [surface.name, Number.POSITIVE_INFINITY] as const;
  });
  return Object.fromEntries(await Promise.all(seen));
}

/** Milliseconds from a moment to the last request that was still answered as before it, for each address. */
const after = (moment: number, late: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(late).map(([name, at]) => [name, Math.max(0, at - moment)]));

/** Takes a decision as a manager, from the maker's file on. Returns the moment at which the decision was committed. */
async function decide(
  page: Page,
  artisanId: string,
  act: "suspend" | "reinstate" | "strike-off",
  locale: "ar" | "fr",
): Promise<number> {
  const t = words(locale).register;
  await page.goto(`/${locale}/office/artisans/${artisanId}`);
  await page.getByRole("link", { name: t.act[act].link, exact: true }).click();
  await page.waitForURL(`**/standing/${act}`);
  await expectAccessible(page);
  await page.getByRole("radio", { name: t.reasons.OTHER, exact: true }).check();
  await page.getByLabel(t.act.note, { exact: true }).fill("Une phrase pour l’artisan.");
  await page.getByLabel(t.act.confirm).check();
  await page.getByRole("button", { name: t.act[act].submit }).click();
  await page.waitForURL(`**/office/artisans/${artisanId}?done=${act}`);
  await expect(page.getByText(t.maker.done[act])).toBeVisible();
  return stampedAt(artisanId);
}

/** When the last change of a maker made public pages stale, by the database's clock. */
async function stampedAt(artisanId: string): Promise<number> {
  const [row] = await lookUp<{ at: Date }>("select stamped_at as at from cache_tag where tag = $1", [
    `artisan:${artisanId}`,
  ]);
  if (!row) throw new Error(`nothing of ${artisanId} was made stale`);
  return row.at.getTime();
}

/** Buys a piece as a guest. Returns the order of its maker and the page it is followed on. */
async function buy(browser: Browser, shelf: Shelf, email: string) {
  const page = await (await browser.newContext()).newPage();
  await fillBasket(page, "fr", [shelf.slug]);
  await goToPayment(page, "fr", email);
  await pay(page, "fr");
  const [order] = await harness<{ id: string }>("select id from harness.orders where checkout_id = $1", [
    checkoutIdOf(page),
  ]);
  if (!order) throw new Error("no order");
  return { page, orderId: order.id };
}

/** Addresses that took a second or more to follow. */
const slow = (times: Record<string, number>) => Object.entries(times).filter(([, ms]) => ms >= 1000);

test("a suspended maker is hidden everywhere within a second, still sends what was paid, and comes back", async ({
  browser,
}) => {
  const shelf = await shelfOf("fes-brass", "fr");
  const buyer = `parcel.${Date.now()}@example.test`;
  const order = await buy(browser, shelf, buyer);
  const office = await browser.newContext();
  await openOffice(office, "manager.fes@example.test");
  const manager = await office.newPage();
  const { request } = await browser.newContext();
  const surfaces = await surfacesOf(request, shelf, "fr");
  for (let round = 0; round < 2; round += 1)
    for (const surface of surfaces) expect(await shows(request, surface), surface.name).toBe(true);

  // One browser has the piece in its basket, another stands at the till.
  const basket = await (await browser.newContext()).newPage();
  await fillBasket(basket, "fr", [shelf.slug]);
  const till = await (await browser.newContext()).newPage();
  await fillBasket(till, "fr", [shelf.slug]);
  await till.goto("/fr/checkout");

  const hiding = watch(request, surfaces, false);
  const suspendedAt = await decide(manager, shelf.artisan_id, "suspend", "fr");
  const hidden = after(suspendedAt, await hiding);
  console.log(`last shown, ms after the decision: ${JSON.stringify(hidden)}`);
  expect(slow(hidden)).toEqual([]);
  await expectAccessible(manager);

  await basket.goto("/fr/cart");
  await expect(basket.getByText(words("fr").cart.vanished)).toBeVisible();
  expect(new URL((await basket.goto("/fr/checkout"))?.url() ?? "").pathname).toBe("/fr/cart");
  const t = words("fr").checkout;
  await till.getByLabel(t.labels.email, { exact: false }).fill(buyer);
  await till.getByLabel(t.labels.name, { exact: true }).fill("Acheteur de démonstration");
  await till.getByLabel(t.labels.phone, { exact: true }).fill("+212 6 12 34 56 78");
  await till.getByLabel(t.labels.line1, { exact: true }).fill("12, rue de l'Exemple");
  await till.locator("#city").fill("Rabat");
  await till.getByLabel(t.terms).check();
  await till.getByRole("button", { name: new RegExp(t.pay.replace("{amount}", ".*")) }).click();
  await expect(till.locator("#error-summary").getByText(t.notForSale)).toBeVisible();

  await bringByMaker(browser, order.orderId);
  await expect
    .poll(async () => (await newMailsTo(buyer, 0)).some((mail) => mail.text.includes("RR123456789MA")))
    .toBe(true);
  await order.page.reload();
  await expect(order.page.getByText(words("fr").orders.state.delivered, { exact: true })).toBeVisible();
  await expect(order.page.getByText("RR123456789MA")).toBeVisible();

  const returning = watch(request, surfaces, true);
  const reinstatedAt = await decide(manager, shelf.artisan_id, "reinstate", "fr");
  const back = after(reinstatedAt, await returning);
  console.log(`last missing, ms after the decision: ${JSON.stringify(back)}`);
  expect(slow(back)).toEqual([]);
});

/** The suspended maker brings the order to its end, in French, on a phone. */
async function bringByMaker(browser: Browser, orderId: string): Promise<void> {
  const t = words("fr").orders.next;
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  await signIn(page, "fr", "artisan.fes2@example.test");
  await page.goto("/fr/studio");
  await expect(page.getByText(words("fr").register.studio.standingText.suspended)).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/fr/studio/orders/${orderId}`);
  await page.getByRole("button", { name: words("fr").studio.accept }).click();
  await page.getByRole("button", { name: t.pack }).click();
  // Without a carrier the parcel has not left, and what was typed stays.
  await page.getByLabel(words("fr").orders.tracking).fill("rr123456789ma");
  await page.getByRole("button", { name: t.ship }).click();
  await expect(page.locator("#error-summary")).toBeVisible();
  await expect(page.getByLabel(words("fr").orders.tracking)).toHaveValue("rr123456789ma");
  await expectAccessible(page);
  await page.getByRole("radio", { name: words("fr").orders.carrier.amana }).check();
  await page.getByRole("button", { name: t.ship }).click();
  await page.getByLabel(t.deliverConfirm).check();
  await page.getByRole("button", { name: t.deliver }).click();
  await expect(page.getByText(words("fr").orders.state.delivered, { exact: true })).toBeVisible();
  await context.close();
}

test("the chamber brings what a struck-off maker was paid for, and loses sight of it then", async ({
  browser,
}) => {
  const shelf = await shelfOf("fes-pouf", "fr");
  const buyer = `chamber.${Date.now()}@example.test`;
  const { orderId, page: followed } = await buy(browser, shelf, buyer);
  const office = await browser.newContext();
  await openOffice(office, "manager.fes@example.test");
  const manager = await office.newPage();
  await manager.goto("/ar/office/orders");
  await expect(manager.locator(`a[href$="/office/orders/${orderId}"]`)).toHaveCount(0);
  expect((await manager.goto(`/ar/office/orders/${orderId}`))?.status()).toBe(404);
  await decide(manager, shelf.artisan_id, "strike-off", "ar");
  const check = await (await browser.newContext()).request.get(`/p/${shelf.serial}?lang=fr`);
  expect(await check.text()).toContain(words("fr").verify.verdict.revoked_maker);

  const counter = await browser.newContext({ javaScriptEnabled: false });
  await openOffice(counter, "officer.fes@example.test");
  const officer = await counter.newPage();
  await officer.goto("/fr/office/orders");
  await officer.locator(`a[href$="/office/orders/${orderId}"]`).click();
  await expect(officer.getByText("12, rue de l'Exemple")).toBeVisible();
  const t = words("fr").orders.next;
  await officer.getByRole("button", { name: words("fr").studio.accept }).click();
  await officer.getByRole("button", { name: t.pack }).click();
  await officer.getByRole("radio", { name: words("fr").orders.carrier.other }).check();
  await officer.getByRole("button", { name: t.ship }).click();
  // Refused without a script as well: the name of the other carrier is missing.
  await expect(officer.getByRole("radio", { name: words("fr").orders.carrier.other })).toBeChecked();
  await officer.getByLabel(t.otherCarrier).fill("Grand taxi de Sefrou");
  await officer.getByRole("button", { name: t.ship }).click();
  await officer.getByLabel(t.deliverConfirm).check();
  await officer.getByRole("button", { name: t.deliver }).click();
  await officer.waitForURL("**/fr/office/orders?delivered=**");
  expect((await officer.goto(`/fr/office/orders/${orderId}`))?.status()).toBe(404);
  await followed.reload();
  await expect(followed.getByText(words("fr").orders.state.delivered, { exact: true })).toBeVisible();
  await expect(followed.getByText("Grand taxi de Sefrou")).toBeVisible();
});

test("a maker takes back being shown by name, on a phone and without scripts, and is found nowhere", async ({
  browser,
}) => {
  const shelf = await shelfOf("tiznit-silver", "ar");
  const { request } = await browser.newContext();
  const surfaces = await surfacesOf(request, shelf, "ar");
  const signing = await browser.newContext();
  await signIn(await signing.newPage(), "ar", "artisan.tiznit@example.test");
  const phone = await browser.newContext({
    viewport: { width: 360, height: 780 },
    javaScriptEnabled: false,
    storageState: await signing.storageState(),
  });
  const page = await phone.newPage();
  const t = words("ar").register;
  for (const agreed of [false, true]) {
    await page.goto("/ar/studio/record");
    const link = page.locator('a[href*="/studio/record/consents/publication"]');
    await expect(link).toHaveText(agreed ? t.record.give : t.record.withdraw);
    await link.click();
    await expect(page.getByText(t.consent[agreed ? "give" : "withdraw"].publication)).toBeVisible();
    const following = watch(request, surfaces, agreed);
    await page
      .getByRole("button", { name: agreed ? t.consent.submitGive : t.consent.submitWithdraw })
      .click();
    await page.waitForURL("**/ar/studio/record?of=**");
    expect(slow(after(await stampedAt(shelf.artisan_id), await following))).toEqual([]);
  }
});

test("the office's register, a maker's file and its forms are usable by everybody, in Arabic on a phone", async ({
  browser,
}) => {
  const [maker] = await lookUp<{ id: string }>("select id from artisan where key = 'fes-potter'");
  for (const [locale, width] of [
    ["ar", 320],
    ["fr", 1280],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await openOffice(context, "manager.fes@example.test");
    const page = await context.newPage();
    const file = `/${locale}/office/artisans/${maker?.id}`;
    const paths = ["", `/${maker?.id}`, `/${maker?.id}/edit`, `/${maker?.id}/activity`].map(
      (path) => `/${locale}/office/artisans${path}`,
    );
    for (const path of [...paths, `${file}/standing/suspend`, `/${locale}/office/orders`]) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      await expectAccessible(page);
    }
    await page.goto(`/${locale}/office/artisans?q=${encodeURIComponent("driss")}`);
    await expect(page.locator(`a[href$="/office/artisans/${maker?.id}"]`)).toBeVisible();
    await context.close();
  }
  const artisan = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await artisan.newPage();
  await signIn(page, "ar", "artisan.fes@example.test");
  for (const path of ["", "/record", "/record/consents/photographs", "/orders"]) {
    expect((await page.goto(`/ar/studio${path}`))?.status(), path).toBe(200);
    await expectAccessible(page);
  }
});

test("the register leaves the office as a table, and the office of another chamber sees none of it", async ({
  browser,
}) => {
  const [maker] = await lookUp<{ id: string }>("select id from artisan where key = 'fes-potter'");
  const fes = await browser.newContext();
  await openOffice(fes, "officer.fes@example.test");
  const table = await fes.request.get("/fr/office/artisans/export?standing=registered");
  expect(table.headers()["content-disposition"]).toMatch(/attachment; filename="register-.*\.csv"/);
  const text = await table.text();
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain("Driss El Ayyini");
  expect(text).not.toContain("example.test");
  const souss = await browser.newContext();
  await openOffice(souss, "officer.souss@example.test");
  expect(await (await souss.request.get("/fr/office/artisans/export")).text()).not.toContain("Driss");
  for (const path of ["", "/edit", "/activity", "/standing/suspend"])
    expect((await souss.request.get(`/fr/office/artisans/${maker?.id}${path}`)).status(), path).toBe(404);
  const anybody = await browser.newContext();
  expect((await anybody.request.get("/fr/office/artisans/export")).status()).toBe(404);
});
