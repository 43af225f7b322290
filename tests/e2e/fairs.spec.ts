import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp, stockOf } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { words } from "#tests/e2e/steps/shop.ts";

const fr = words("fr").fairs;
const ar = words("ar").fairs;
const phone = { viewport: { width: 360, height: 740 } };
const daysOn = (days: number) => dayInMorocco(new Date(Date.now() + days * 86_400_000));

type Maker = { artisan_id: string; email: string; sku: string; serial: string; slug: string };

/** A maker of Fès with the only piece of its kind whom no other journey uses, and an account for them. */
async function newMaker(): Promise<Maker> {
  const [found] = await lookUp<Omit<Maker, "email">>(
    `select p.artisan_id, v.sku, p.serial, s.slug from piece p join variant v on v.piece_id = p.id
       join stock k on k.sku = v.sku join artisan a on a.id = p.artisan_id join chamber c on c.id = a.chamber_id
       join slug s on s.target_id = p.id and s.kind = 'piece' and s.locale = 'fr' and s.is_current
     where c.key = 'fes' and a.state = 'registered' and a.is_public and p.state = 'published'
       and p.availability = 'unique' and k.on_hand = 1 and k.held = 0
       and not exists (select 1 from role_grant g where g.artisan_id = a.id)
       and (select count(*) from variant o where o.piece_id = p.id) = 1
     order by p.artisan_id desc, p.id desc limit 1`,
  );
  if (!found) throw new Error("nobody of Fès has a unique piece and no account");
  const userId = newId("user");
  const email = `stand.${Date.now()}@example.test`;
  await lookUp(`insert into "user" (id, email, locale) values ($1, $2, 'ar')`, [userId, email]);
  await lookUp("insert into role_grant (id, user_id, role, artisan_id) values ($1, $2, 'artisan', $3)", [
    ...[newId("grant"), userId, found.artisan_id],
  ]);
  return { ...found, email };
}

/** What the calendar does: the trigger that keeps published dates is off for as long as it takes. */
async function moveDays(fairId: string, days: { starts: number; callUntil: number }): Promise<void> {
  await lookUp(`do $$ begin
    alter table fair disable trigger fair_draw;
    update fair set starts_on = '${daysOn(days.starts)}', ends_on = '${daysOn(days.starts + 3)}',
      call_from = '${daysOn(days.callUntil - 9)}', call_until = '${daysOn(days.callUntil)}' where id = '${fairId}';
    alter table fair enable trigger fair_draw;
  end $$`);
}

async function as(context: BrowserContext, email: string): Promise<Page> {
  await openOffice(context, email);
  return context.newPage();
}

async function score(page: Page, fairId: string): Promise<void> {
  await page.goto(`/fr/office/fairs/${fairId}`);
  await page
    .getByRole("link", { name: /^Candidature nº/ })
    .first()
    .click();
  await page.getByLabel(/^Points/).fill("8");
  await page.getByLabel(/^Raison/).fill("Tout est fait à l'atelier");
  await expectAccessible(page, "an application");
  await page.getByRole("button", { name: words("fr").calls.sendScores }).click();
  await expect(page.getByText(fr.office.done.scored)).toBeVisible();
}

test("a fair from its draft to a cash sale at the stand, which the shop knows at the next request", async ({
  browser,
}) => {
  const maker = await newMaker();
  const office = await as(await browser.newContext(), "curator.fes@example.test");

  // The chamber: a draft in three languages, one criterion, one stand, published.
  await office.goto("/fr/office/fairs/new");
  const title = `Salon d'essai ${Date.now()}`;
  for (const name of ["title", "intro", "place", "town", "directions", "hours"])
    for (const [lang, text] of [
      ["ar", "معرض تجريبي"],
      ["fr", title],
      ["en", "Trial fair"],
    ] as const)
      await office.locator(`[name="${name}.${lang}"]`).fill(text);
  for (const [name, days] of [
    ["startsOn", 30],
    ["endsOn", 32],
    ["callFrom", 0],
    ["callUntil", 10],
  ] as const)
    await office.locator(`[name="${name}"]`).fill(daysOn(days));
  await expectAccessible(office);
  await office.getByRole("button", { name: fr.office.save }).click();
  await expect(office.getByText(fr.office.done.created)).toBeVisible();
  const fairId = /fai_[0-9a-z]{26}/.exec(office.url())?.[0] ?? "";
  for (const name of ["title", "measure"])
    for (const lang of ["ar", "fr", "en"]) await office.locator(`[name="${name}.${lang}"]`).fill("Critère ؟");
  await office.locator('[name="weight"]').fill("10");
  await office.getByRole("button", { name: words("fr").calls.addCriterion }).click();
  await expect(office.getByText(fr.office.done.criterion)).toBeVisible();
  await office.locator('[name="stands"]').fill("A1 3x2");
  await office.getByRole("button", { name: fr.office.setStands }).click();
  await expect(office.getByText(fr.office.done.stands)).toBeVisible();
  await expectAccessible(office, "a draft");
  await office.getByLabel(fr.office.publishConfirm).check();
  await office.getByRole("button", { name: fr.office.publish }).click();
  await expect(office.getByText(fr.office.done.published)).toBeVisible();

  // The maker, on a phone, in Arabic.
  const studio = await as(await browser.newContext(phone), maker.email);
  await studio.goto(`/ar/studio/fairs/${fairId}`);
  await studio.locator("textarea").fill("أصنع كل شيء بيدي في ورشتي");
  await studio.getByRole("checkbox").first().check();
  await expectAccessible(studio, "applying");
  await studio.getByRole("button", { name: ar.studio.send }).click();
  await expect(studio.getByText(ar.studio.done.applied)).toBeVisible();

  // The call is over: two officers, then the draw.
  await moveDays(fairId, { starts: 20, callUntil: -1 });
  await score(office, fairId);
  const second = await as(await browser.newContext(), "officer.fes@example.test");
  await score(second, fairId);
  await office.goto(`/fr/office/fairs/${fairId}`);
  await office.getByLabel(fr.office.drawConfirm).check();
  await office.getByRole("button", { name: fr.office.draw }).click();
  await expect(office.getByText(fr.office.done.drawn)).toBeVisible();
  await expectAccessible(office, "the applications");

  // The stand is offered and taken, and the points stand there with their reasons.
  await studio.goto(`/ar/studio/fairs/${fairId}`);
  await expect(studio.getByText("Tout est fait à l'atelier").first()).toBeVisible();
  await expectAccessible(studio, "an offer");
  await studio.getByRole("button", { name: ar.studio.accept }).click();
  await expect(studio.getByText(ar.studio.done.accepted)).toBeVisible();

  // The day has come: a sale in cash, on a phone without scripts.
  await moveDays(fairId, { starts: -1, callUntil: -5 });
  const stand = await as(await browser.newContext({ ...phone, javaScriptEnabled: false }), maker.email);
  await stand.goto(`/ar/studio/fairs/${fairId}/stand`);
  await stand.locator('[name="sku"]').fill(maker.serial);
  await stand.getByRole("button", { name: ar.stand.search }).click();
  await stand.getByRole("button", { name: ar.stand.cash }).click();
  await expect(stand.getByRole("heading", { level: 1 })).toHaveText(ar.sale.sold);
  expect(await stockOf(maker.sku)).toEqual({ on_hand: 0, held: 0 });

  // The shop knows at the next request, and so does whoever tries to sell it again.
  const shop = await (await browser.newContext()).newPage();
  await shop.goto(`/fr/pieces/${encodeURIComponent(maker.slug)}`);
  await expect(shop.getByText(words("fr").catalogue.piece.soldTitle)).toBeVisible();
  await stand.goto(`/ar/studio/fairs/${fairId}/stand?sku=${maker.serial}`);
  await expect(stand.getByText(ar.errors.STAND_PIECE_UNKNOWN)).toBeVisible();
  await studio.goto(`/ar/studio/fairs/${fairId}/stand`);
  await expectAccessible(studio, "the stand");

  // A mistake: undone within its quarter of an hour, and the piece is in the shop again.
  await studio.locator(`a[href*="/stand/sts_"]`).click();
  await studio.getByText(ar.sale.undoTitle).click();
  await expectAccessible(studio, "a sale");
  await studio.getByLabel(ar.sale.undoConfirm).check();
  await studio.getByRole("button", { name: ar.sale.undo }).click();
  await expect(studio.getByRole("heading", { level: 1 })).toHaveText(ar.sale.undoneTitle);
  expect(await stockOf(maker.sku)).toEqual({ on_hand: 1, held: 0 });

  // With a card: the buyer's own phone opens the code and pays, and comes back to an order that nobody else's browser may see.
  await stand.goto(`/ar/studio/fairs/${fairId}/stand?sku=${maker.serial}`);
  await stand.getByRole("button", { name: ar.stand.card }).click();
  await expect(stand.getByRole("heading", { level: 1 })).toHaveText(ar.sale.waitTitle);
  const code = (await stand.getByRole("link", { name: ar.sale.open }).getAttribute("href")) ?? "";
  const buyer = await (await browser.newContext(phone)).newPage();
  await buyer.goto(new URL(code).pathname);
  await buyer.waitForURL("**/c/pay/**");
  await buyer.getByTestId("email").fill("acheteur@example.test");
  await buyer.getByTestId("card-pays").check();
  await buyer.getByTestId("pay").click();
  await buyer.waitForURL("**/orders/chk_*");
  await expectAccessible(buyer, "the order of a stand");
  await stand.getByRole("link", { name: ar.sale.refresh }).click();
  await expect(stand.getByRole("heading", { level: 1 })).toHaveText(ar.sale.paidTitle);
  await stand.getByRole("button", { name: ar.sale.handOver }).click();
  await expect(stand.getByRole("heading", { level: 1 })).toHaveText(ar.sale.doneTitle);
  expect(await stockOf(maker.sku)).toEqual({ on_hand: 0, held: 0 });
});
