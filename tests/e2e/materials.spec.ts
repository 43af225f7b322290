import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { newId } from "#lib/ids/ids.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { words } from "#tests/e2e/steps/shop.ts";

const fr = words("fr");
const ar = words("ar");
const phone = { viewport: { width: 320, height: 740 } };
const mark = Date.now();

async function as(context: BrowserContext, email: string): Promise<Page> {
  await openOffice(context, email);
  return context.newPage();
}

/** A maker of Fès whom no other journey uses, with an account. */
async function newMaker(): Promise<{ artisanId: string; email: string }> {
  const [found] = await lookUp<{ id: string }>(
    `select a.id from artisan a join chamber c on c.id = a.chamber_id where c.key = 'fes' and a.state = 'registered'
       and not exists (select 1 from role_grant g where g.artisan_id = a.id) order by a.id limit 1`,
  );
  if (!found) throw new Error("everybody of Fès has an account");
  const userId = newId("user");
  const email = `wool.${mark}.${found.id.slice(-4)}@example.test`;
  await lookUp(`insert into "user" (id, email, locale) values ($1, $2, 'ar')`, [userId, email]);
  await lookUp("insert into role_grant (id, user_id, role, artisan_id) values ($1, $2, 'artisan', $3)", [
    ...[newId("grant"), userId, found.id],
  ]);
  return { artisanId: found.id, email };
}

/** The first choice of a list behind the words that ask for one. */
const chooseFirst = (page: Page, name: string) => page.locator(`[name="${name}"]`).selectOption({ index: 1 });

test("wool is bought together: pledge, deposit, order, delivery, check, and the code from the counter", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const maker = await newMaker();
  const office = await as(await browser.newContext(), "manager.fes@example.test");
  const t = fr.purchases;

  await office.goto("/fr/office/purchases/new");
  await office.getByRole("button", { name: t.office.open }).click();
  await expect(office.getByText(t.errors.REQUIRED).first()).toBeVisible();
  const title = `Laine d'essai ${mark}`;
  await office.locator('[name="title.ar"]').fill("صوف تجريبي");
  await office.locator('[name="title.fr"]').fill(title);
  await office.locator('[name="title.en"]').fill("Trial wool");
  await chooseFirst(office, "materialId");
  await chooseFirst(office, "supplierId");
  for (const [name, value] of [
    ["packageSize", "5"],
    ["price", "300"],
    ["deposit", "300"],
    ["minimumPackages", "1"],
    ["pledgeUntil", "2099-12-31"],
  ] as const)
    await office.locator(`[name="${name}"]`).fill(value);
  await office.getByRole("button", { name: t.office.open }).click();
  await expect(office.getByText(t.done.opened)).toBeVisible();
  const address = new URL(office.url()).pathname;
  const purchaseId = address.split("/").at(-1) ?? "";

  // The maker, on a phone, in Arabic.
  const studio = await as(await browser.newContext(phone), maker.email);
  await studio.goto("/ar/studio/materials");
  await expectAccessible(studio, "the materials of a maker");
  await studio.locator(`a[href*="${purchaseId}"]`).click();
  await studio.locator('[name="packages"]').fill("2");
  await studio.getByRole("button", { name: ar.purchases.studio.pledge }).click();
  await expect(studio.getByText(ar.purchases.done.pledged)).toBeVisible();
  await expectAccessible(studio, "a pledge whose deposit is awaited");

  await office.goto(address);
  await office.getByRole("button", { name: /^Acompte reçu/ }).click();
  await expect(office.getByText(t.done.deposit)).toBeVisible();
  await office.getByLabel(t.office.orderConfirm).check();
  await office.getByRole("button", { name: t.office.order }).click();
  await expect(office.getByText(t.done.ordered)).toBeVisible();
  await office.locator('[name="packages"]').fill("2");
  await office.locator('[name="number"]').fill(`ESSAI-${mark}`);
  await office.locator('[name="origin"]').fill("Azrou");
  await office.getByRole("button", { name: t.office.deliver }).click();
  await expect(office.getByText(t.done.delivered)).toBeVisible();
  await expectAccessible(office, "a purchase with a delivery");
  const [row] = await lookUp<{ code: string; lot: string }>(
    `select c.code, s.lot_id as lot from lot_share_code c join lot_share s on s.id = c.share_id
       join purchase_delivery d on d.lot_id = s.lot_id where d.purchase_id = $1`,
    [purchaseId],
  );

  // The lot is checked before anything is handed over.
  await office.goto(`/fr/office/materials/lots/${row?.lot}`);
  for (const good of await office.getByRole("radio", { name: fr.materials.office.good }).all())
    await good.check();
  await office.getByRole("button", { name: fr.materials.office.decideLot }).click();
  await expect(office.getByText(fr.materials.done.cleared)).toBeVisible();

  await studio.goto(`/ar/studio/materials/${purchaseId}`);
  await studio.locator('[name^="code."]').fill(row?.code === "000000" ? "111111" : "000000");
  await studio.getByRole("button", { name: ar.purchases.studio.confirmReceipt }).click();
  await expect(studio.getByText(ar.purchases.errors.CODE_WRONG).first()).toBeVisible();
  await studio.locator('[name^="code."]').fill(row?.code ?? "");
  await studio.getByRole("button", { name: ar.purchases.studio.confirmReceipt }).click();
  await expect(studio.getByText(ar.purchases.done.received)).toBeVisible();
  await expectAccessible(studio, "a purchase in the studio");
  await office.goto(address);
  await expect(office.getByText(t.office.by.code)).toBeVisible();
});

test("a deposit is paid by card without scripts, shown to the office, and goes back to the card", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const maker = await newMaker();
  const purchaseId = newId("groupPurchase");
  await lookUp(
    `insert into group_purchase (id, chamber_id, material_id, supplier_id, title, package_milli, price_minor, deposit_minor,
       minimum_packages, pledge_until)
     select $1, g.chamber_id, g.material_id, g.supplier_id, g.title, g.package_milli, 30000, 10000, 1, '2099-12-31'
       from group_purchase g join chamber c on c.id = g.chamber_id where c.key = 'fes' limit 1`,
    [purchaseId],
  );
  const t = ar.purchases;
  const studio = await as(await browser.newContext({ ...phone, javaScriptEnabled: false }), maker.email);
  await studio.goto(`/ar/studio/materials/${purchaseId}`);
  await studio.locator('[name="packages"]').fill("2");
  await studio.getByRole("button", { name: t.studio.pledge }).click();
  await studio.getByRole("button", { name: new RegExp(t.studio.payByCard.split(":")[0] ?? "") }).click();
  await studio.waitForURL("**/c/pay/**");
  const email = studio.locator('[name="email"]');
  if (await email.isVisible()) await email.fill(maker.email);
  await studio.getByTestId("card-pays").check();
  await studio.getByTestId("pay").click();
  await studio.waitForURL(`**/studio/materials/${purchaseId}?**`);
  await expect(studio.getByText(t.done.card)).toBeVisible();
  await expect(studio.getByText(t.pledgeStates.deposited)).toBeVisible();

  const office = await as(await browser.newContext(), "manager.fes@example.test");
  await office.goto(`/fr/office/purchases/${purchaseId}`);
  await expect(office.getByText(fr.purchases.paidBy.card, { exact: true })).toBeVisible();
  await expect(office.getByText(fr.purchases.office.cardHeld)).toBeVisible();
  await expectAccessible(office, "a purchase with a deposit by card");
  await office.getByRole("link", { name: fr.purchases.office.toCustody }).click();
  await expect(office.getByRole("heading", { name: fr.custody.chamber.title })).toBeVisible();
  await expectAccessible(office, "what is held for a chamber");

  await studio.getByRole("button", { name: t.studio.withdraw }).click();
  await office.goto(`/fr/office/purchases/${purchaseId}`);
  await office.getByRole("button", { name: /à la carte/ }).click();
  await expect(office.getByText(fr.purchases.done.refunded)).toBeVisible();
  await expect(async () => {
    await studio.goto(`/ar/studio/materials/${purchaseId}`);
    await expect(studio.getByText(t.cardRefund.succeeded)).toBeVisible({ timeout: 1000 });
  }).toPass();
});

test("a recall shows whom it reaches before it asks, and the page behind the label says it first", async ({
  browser,
}) => {
  const office = await as(await browser.newContext(), "manager.fes@example.test");
  const [past] = await lookUp<{ recall: string; serial: string; lot: string }>(
    `select r.id as recall, p.serial, l.number as lot from lot_recall r join lot_recall_piece p on p.recall_id = r.id
       join material_lot l on l.id = r.lot_id limit 1`,
  );
  await office.goto(`/fr/office/materials/recalls/${past?.recall}`);
  await expect(office.getByText(past?.serial ?? "none")).toBeVisible();
  await expectAccessible(office, "a recall");
  const label = await (await browser.newContext(phone)).newPage();
  await label.goto(`/p/${past?.serial}?lang=ar`);
  await expect(label.getByRole("region", { name: ar.verify.recall.title })).toContainText(
    past?.lot ?? "none",
  );
  await expectAccessible(label, "the page behind the label of a recalled piece");

  const [lot] = await lookUp<{ id: string }>(
    `select l.id from material_lot l join chamber c on c.id = l.chamber_id
       where c.key = 'fes' and l.number = 'DEMO-THUYA-2'`,
  );
  await office.goto(`/fr/office/materials/lots/${lot?.id}/recall`);
  await office.getByRole("button", { name: fr.materials.recall.submit }).click();
  await expect(office.getByText(fr.materials.errors.CONFIRM_REQUIRED).first()).toBeVisible();
  for (const lang of ["ar", "fr", "en"]) {
    await office.locator(`[name="reason.${lang}"]`).fill(`Essai ${mark}`);
    await office.locator(`[name="advice.${lang}"]`).fill("Rien à faire");
  }
  await expectAccessible(office, "a recall before it is confirmed");
  await office.locator('[name="confirmed"]').check();
  await office.getByRole("button", { name: fr.materials.recall.submit }).click();
  await expect(office.getByText(fr.materials.done.recalled)).toBeVisible();
});
