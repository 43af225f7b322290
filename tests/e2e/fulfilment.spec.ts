import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { harness, lookUp, stockedPiece } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { checkoutIdOf, fillBasket, goToPayment, pay, words } from "#tests/e2e/steps/shop.ts";
import { jpeg } from "#tests/factories/pictures.ts";

const makers = ["artisan.fes@example.test", "artisan.fes2@example.test"] as const;
const t = words("fr").orders;

test.afterAll(async () => {
  // Whatever is bought afterwards goes its ordinary way.
  await lookUp("update chamber_hub set is_on = false where is_on returning chamber_id");
});

/** A manager of the chamber of Fès says that it packs together, and where. */
async function switchHubOn(page: Page): Promise<void> {
  await page.goto("/fr/office/chamber");
  const { setting } = t.hub;
  await page.locator("#hub summary").click();
  await page.getByRole("radio", { name: setting.yes }).check();
  for (const name of ["address", "hours"] as const)
    for (const lang of ["ar", "fr"] as const) await page.getByLabel(setting[name][lang]).fill("Exemple");
  await page.getByRole("button", { name: setting.save }).click();
  await expect(page.getByText(setting.on)).toBeVisible();
}

test("two makers of a chamber bring their parts to its hub, one with a photograph, and the buyer gets one parcel", async ({
  page,
  browser,
}) => {
  const office = await browser.newContext();
  await openOffice(office, "manager.fes@example.test");
  const desk = await office.newPage();
  await switchHubOn(desk);
  const pieces = await Promise.all(makers.map((email) => stockedPiece(email, "fr")));
  await fillBasket(
    page,
    "fr",
    pieces.map(({ slug }) => slug),
  );
  await goToPayment(page, "fr", `hub.${Date.now()}@example.test`);
  await pay(page, "fr");
  const orders = await harness<{ id: string; artisan_id: string }>(
    "select * from harness.orders where checkout_id = $1",
    [checkoutIdOf(page)],
  );
  expect(orders).toHaveLength(2);
  const numbers: string[] = [];
  for (const [n, email] of makers.entries()) {
    const order = orders.find(({ artisan_id }) => artisan_id === pieces[n]?.artisan_id);
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
    await openOffice(context, email);
    const studio = await context.newPage();
    await studio.goto("/fr/studio/orders");
    await expectAccessible(studio);
    await studio.locator(`a[href$="/studio/orders/${order?.id}"]`).click();
    await studio.waitForURL(`**/studio/orders/${order?.id}`);
    await expect(studio.getByRole("heading", { level: 1 })).toContainText(/S\d\d-\d+-\d/);
    numbers.push(/S\d\d-\d+-\d/.exec(await studio.getByRole("heading", { level: 1 }).innerText())?.[0] ?? "");
    await studio.getByRole("button", { name: words("fr").studio.accept }).click();
    await expect(studio.getByRole("button", { name: t.next.pack })).toBeVisible();
    if (n === 0) {
      const photo = {
        name: "photo.jpg",
        mimeType: "image/jpeg",
        buffer: await jpeg({ width: 600, height: 800 }),
      };
      await studio.getByLabel(t.photos.file).setInputFiles(photo);
      await studio.getByRole("button", { name: t.photos.send }).click();
      await expect(studio.getByAltText(/^Photo 1/)).toBeVisible();
    }
    await studio.getByRole("button", { name: t.next.pack }).click();
    // Where the hub sends the parcel is none of the maker's business.
    await expect(studio.getByRole("button", { name: t.hub.brought })).toBeVisible();
    await expect(studio.getByText("12, rue de l'Exemple")).toHaveCount(0);
    await expectAccessible(studio);
    await studio.getByRole("button", { name: t.hub.brought }).click();
    await expect(studio.getByText(t.hub.waits.handed_over)).toBeVisible();
    await context.close();
  }

  for (const number of numbers) {
    await desk.goto("/fr/office/hub");
    await expectAccessible(desk);
    await desk.getByLabel(t.hub.number).fill(number);
    await desk.getByRole("button", { name: t.hub.collectSubmit }).click();
    for (const check of Object.values(t.hub.checks)) await desk.getByLabel(check).check();
    await desk.getByRole("button", { name: t.hub.good }).click();
    await expect(desk.getByText(t.hub.done.inspected)).toBeVisible();
  }
  await expect(desk.getByText("12, rue de l'Exemple")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("radio", { name: t.carrier.amana }).check();
  await desk.getByLabel(t.tracking).fill("RR987654321MA");
  await desk.getByRole("button", { name: t.next.ship }).click();
  await expect(desk.getByText(t.hub.done.shipped)).toBeVisible();

  await page.reload();
  await expect(page.getByText("RR987654321MA")).toHaveCount(2);
  const shown = page.getByAltText(/^Photo 1/);
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole("button", { name: t.arrived.yes }).first().click();
  await expect(page.getByText(t.state.delivered, { exact: true })).toBeVisible();
});
