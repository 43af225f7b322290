import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { newId } from "#lib/ids/ids.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { words } from "#tests/e2e/steps/shop.ts";

const fr = words("fr").sites;
const { calls } = words("fr");
const ar = words("ar").sites;
const phone = { viewport: { width: 320, height: 700 } };

async function as(context: BrowserContext, email: string): Promise<Page> {
  await openOffice(context, email);
  return context.newPage();
}

async function villageOfFes(): Promise<{ id: string; slug: string }> {
  const [found] = await lookUp<{ id: string; slug: string }>(
    `select s.id, a.slug from site s join slug a on a.kind = 'site' and a.target_id = s.id and a.locale = 'fr' and a.is_current
     join chamber c on c.id = s.chamber_id where c.key = 'fes' and s.kind = 'village'`,
  );
  if (!found) throw new Error("the demonstration has no village");
  return found;
}

test("the plan of a site is walked by keyboard, each room a link with its name and state, and leads to its line of the list", async ({
  browser,
}) => {
  const { slug } = await villageOfFes();
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`/fr/sites/${encodeURIComponent(slug)}`);
  const plan = page.getByRole("group", { name: fr.planLabel });
  const listed = [
    ...[`A1, Atelier A1, ${fr.shown.let}`, `A2, Atelier A2, ${fr.shown.let}`],
    ...[`A3, Atelier A3, ${fr.shown.free}`, `F1, Grand four à céramique, ${fr.shown.shared}`],
    ...[`A4, Atelier A4, ${fr.shown.free}`, `F2, Four à gaz, ${fr.shown.repair}`],
    `H1, Patio et accueil, ${fr.shown.open}`,
  ];
  await expect(plan).toMatchAriaSnapshot(listed.map((name) => `- link "${name}"`).join("\n"));
  const rooms = plan.getByRole("link");
  await rooms.first().focus();
  await page.keyboard.press("Tab");
  await expect(rooms.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#unit-A2$/);
  await expect(page.locator("#unit-A2")).toBeInViewport();
});

for (const locale of ["ar", "fr"] as const)
  test(`sites in ${locale} fit the smallest screen and are accessible`, async ({ browser }) => {
    const { id } = await villageOfFes();
    const page = await (await browser.newContext(phone)).newPage();
    for (const path of ["", `/${id}`]) {
      await page.goto(`/${locale}/sites${path}`);
      await expectAccessible(page);
    }
  });

test("an officer draws a room by keyboard alone, a maker books the kiln, and a slot that is gone names the next free one", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { id } = await villageOfFes();
  const office = await as(await browser.newContext(), "officer.fes@example.test");
  await office.goto(`/fr/office/sites/${id}/units/new`);
  await expectAccessible(office, "a new unit");
  const code = `K${Date.now() % 100_000}`;
  await office.locator('[name="code"]').focus();
  await office.keyboard.type(code);
  await office.locator('[name="kind"]').selectOption("hall");
  for (const lang of ["ar", "fr", "en"]) await office.locator(`[name="name.${lang}"]`).fill("Réserve");
  for (const [name, value] of [
    ["column", "1"],
    ["row", "1"],
    ["width", "1"],
    ["height", "1"],
  ] as const)
    await office.locator(`[name="${name}"]`).fill(value);
  await office.keyboard.press("Enter");
  await expect(office.getByText(fr.errors.UNIT_OVERLAP).first()).toBeVisible();
  await expect(office.locator('[name="code"]')).toHaveValue(code);
  await office.locator('[name="column"]').fill("4");
  await office.locator('[name="row"]').fill("3");
  await office.keyboard.press("Enter");
  await expect(office.getByText(fr.office.done.unit)).toBeVisible();
  await expect(office.getByRole("link", { name: new RegExp(`^${code}, Réserve`) })).toBeVisible();
  await expectAccessible(office, "the site in the office");

  // A maker on a phone, in Arabic, books a slot that is free on some day.
  const [kiln] = await lookUp<{ id: string }>("select id from site_unit where code = 'F1' and site_id = $1", [
    id,
  ]);
  const studio = await as(await browser.newContext(phone), "artisan.fes@example.test");
  await studio.goto("/ar/studio/sites");
  await expectAccessible(studio);
  await studio.goto(`/ar/studio/sites/equipment/${kiln?.id}`);
  await studio.getByRole("link", { name: ar.studio.goTo }).first().click();
  await expectAccessible(studio, "the kiln");
  const late = await as(await browser.newContext(), "artisan.fes2@example.test");
  await late.goto(
    studio
      .url()
      .replace("/ar/", "/fr/")
      .replace(/workshop=[^&]*&?/, ""),
  );
  await studio
    .getByRole("button", { name: new RegExp(ar.studio.book) })
    .first()
    .click();
  await expect(studio.getByText(ar.studio.done.booked)).toBeVisible();
  await late
    .getByRole("button", { name: new RegExp(fr.studio.book) })
    .first()
    .click();
  await expect(late.getByText(fr.errors.SLOT_TAKEN)).toBeVisible();
  await expect(late.getByText(fr.studio.nextAfter.split("{")[0] ?? "")).toBeVisible();

  for (const below of ["/bookings", "/rooms", "/faults", "/calls/new", "/edit"]) {
    await office.goto(`/fr/office/sites/${id}${below}`);
    await expectAccessible(office);
  }
});

/** Runs a nightly job of the product under test now. */
const runJob = (name: string) =>
  promisify(execFile)(process.execPath, [
    ...["--conditions=react-server", "--disable-warning=ExperimentalWarning", "scripts/job.ts", name],
  ]);

test("a room is offered, asked for on a phone in Arabic, scored by two, given, rented and paid for", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { id } = await villageOfFes();
  const code = `L${Date.now() % 100_000}`;
  await lookUp(
    `insert into site_unit (id, site_id, kind, code, name) values ($1, $2, 'workshop', $3, '{"ar": "ورشة", "fr": "Atelier", "en": "Workshop"}')`,
    [newId("siteUnit"), id, code],
  );
  const t = fr.office;
  const office = await as(await browser.newContext(), "officer.fes@example.test");
  await office.goto(`/fr/office/sites/${id}/calls/new`);
  await office.locator('[name="unitId"]').selectOption({ label: `${code} – Atelier` });
  for (const lang of ["ar", "fr", "en"]) await office.locator(`[name="intro.${lang}"]`).fill("Atelier clair");
  for (const [name, value] of [
    ["closesOn", "2099-01-31"],
    ["startsOn", "2099-03-01"],
    ["months", "12"],
    ["rent", "500"],
  ] as const)
    await office.locator(`[name="${name}"]`).fill(value);
  await office.getByRole("button", { name: t.save }).click();
  await expect(office.getByText(t.done.saved)).toBeVisible();
  const call = new URL(office.url()).pathname;
  const callId = call.split("/").at(-1) ?? "";
  for (const lang of ["ar", "fr", "en"]) {
    await office.locator(`[name="title.${lang}"]`).fill("Depuis quand ?");
    await office.locator(`[name="measure.${lang}"]`).fill("Un point par an");
  }
  await office.locator('[name="weight"]').fill("10");
  await office.getByRole("button", { name: calls.addCriterion }).click();
  await expect(office.getByText(t.done.criterion)).toBeVisible();
  await office.getByLabel(t.publishCallConfirm).check();
  await office.getByRole("button", { name: t.publishCall }).click();
  await expect(office.getByText(t.done.published)).toBeVisible();

  const studio = await as(await browser.newContext(phone), "artisan.fes@example.test");
  await studio.goto("/ar/studio/sites");
  await studio.locator(`a[href*="${callId}"]`).click();
  await studio.locator('textarea[name^="answer."]').fill("منذ عشرين سنة");
  await expectAccessible(studio, "an offer on a phone");
  await studio.getByRole("button", { name: ar.studio.send }).click();
  await expect(studio.getByText(ar.studio.done.applied)).toBeVisible();

  // The call is over: its days are moved into the past, which nothing but a test may do.
  await lookUp("alter table site_call disable trigger site_call_kept");
  await lookUp(
    `update site_call set opens_on = current_date - 20, closes_on = current_date - 2, starts_on = current_date - 1 where id = $1`,
    [callId],
  );
  await lookUp("alter table site_call enable trigger site_call_kept");
  for (const officer of ["officer.fes", "officer2.fes"]) {
    const desk = await as(await browser.newContext(), `${officer}@example.test`);
    await desk.goto(call);
    await desk.getByRole("link", { name: calls.application.replace("{number}", "1") }).click();
    await desk.locator('[name^="points."]').fill("8");
    await desk.locator('[name^="reason."]').fill("Vingt ans de métier");
    await desk.getByRole("button", { name: calls.sendScores }).click();
    await expect(desk.getByText(t.done.scored)).toBeVisible();
    await desk.context().close();
  }
  await office.goto(call);
  await office.getByLabel(t.allocateConfirm).check();
  await office.getByRole("button", { name: t.allocate }).click();
  await expect(office.getByText(t.done.allocated)).toBeVisible();
  await studio.reload();
  await expect(studio.getByText(ar.studio.chosenText)).toBeVisible();
  await office.locator('[name="contract"]').fill(`C-${code}`);
  await office.getByLabel(t.fields.signConfirm).check();
  await office.getByRole("button", { name: t.sign }).click();
  await expect(office.getByText(t.done.signed)).toBeVisible();
  await expectAccessible(office, "a contract for a room");

  await runJob("sites.keep");
  await office.reload();
  await office.getByText(t.pay, { exact: true }).first().click();
  await office.getByLabel(t.hows.cash).check();
  await office.getByLabel(t.fields.payConfirm).check();
  await office.getByRole("button", { name: t.pay }).click();
  await expect(office.getByText(t.done.paid)).toBeVisible();
  await studio.goto("/ar/studio/sites");
  await studio.getByRole("link", { name: ar.studio.openRoom }).last().click();
  await expectAccessible(studio, "a tenant's contract");
});
