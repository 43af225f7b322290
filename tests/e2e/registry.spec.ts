import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { encode } from "uqr";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { type RegistryFile, registryFile } from "#tests/factories/registry-files.ts";

const upload = (file: RegistryFile, name = "liste.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(file.bytes),
});

/** Its own numbers, so that no other test's file is changed by it. */
const own = (prefix: string) => ({
  badEvery: 50,
  edit: (n: number, cells: { registry_number: string }) =>
    cells.registry_number.startsWith("DEMO-") ? { registry_number: `${prefix}-${n}` } : {},
});

test("a registrar sends a file, agrees, follows it to the end, has the bad rows back, and sends it again", async ({
  page,
  context,
}) => {
  const t = messages.fr.register.import;
  await openOffice(context, "officer.fes@example.test");
  const file = registryFile(3000, own("EEA"));
  const send = async () => {
    await page.goto("/fr/office/registry");
    await page.getByLabel(t.file, { exact: true }).setInputFiles(upload(file));
    await page.getByRole("button", { name: t.send }).click();
    await page.waitForURL(/\/registry\/rgi_/);
  };
  await page.goto("/fr/office/registry");
  await expectAccessible(page);
  await send();
  await expectAccessible(page);
  await expect(page.getByText("DEMO-", { exact: false })).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: t.downloadBad }).click(),
  ]);
  const refused = readFileSync(await download.path(), "utf8");
  expect(refused.trim().split("\r\n").length - 1).toBe(file.bad.size);
  await page.getByRole("button", { name: /Prendre .* dans le registre/ }).click();
  await expect(page.getByText(t.doneTitle)).toBeVisible({ timeout: 60_000 });

  await send();
  const figures = page.locator("dl").first();
  await expect(figures).toContainText(t.toKeep);
  await page.getByRole("button", { name: /Prendre .* dans le registre/ }).click();
  await expect(page.getByText("Nouvelles lignes : 0. Lignes changées : 0.", { exact: false })).toBeVisible({
    timeout: 60_000,
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a manager does the same in Arabic on a phone, and a wrong file is explained", async ({
    page,
    context,
  }) => {
    const t = messages.ar.register.import;
    await page.setViewportSize({ width: 360, height: 780 });
    await openOffice(context, "manager.fes@example.test");
    await page.goto("/ar/office/registry");
    const choose = page.locator("#file");
    await choose.setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\n1;2\n") });
    await page.getByRole("button", { name: t.send }).click();
    await expect(page.getByRole("alert")).toContainText("أعمدة ناقصة");
    await choose.setInputFiles(upload(registryFile(40, own("EEB"))));
    await page.getByRole("button", { name: t.send }).click();
    await page.waitForURL(/\/registry\/rgi_/);
    await page.getByRole("button", { name: /إلى السجل/ }).click();
    // The page loads itself anew until the work is done.
    await expect(page.getByText(t.doneTitle)).toBeVisible({ timeout: 30_000 });
  });

  test("anybody looks a number up", async ({ page }) => {
    const t = messages.ar.register.lookup;
    const [maker] = await lookUp<{ registry_number: string }>(
      `select registry_number from artisan where state = 'registered' and is_public order by registry_number limit 1`,
    );
    await page.goto("/ar/registry");
    await page.getByLabel(t.number).fill(maker?.registry_number.toLowerCase() ?? "");
    await page.getByRole("button", { name: t.check, exact: true }).click();
    await expect(page.getByText(t.registered)).toBeVisible();
  });
});

test("a card's code is read from a photo, and what the officer read is written down", async ({
  page,
  context,
}) => {
  const t = messages.fr.register.attestation;
  await openOffice(context, "officer.fes@example.test");
  const [maker] = await lookUp<{ id: string; registry_number: string }>(
    `select a.id, a.registry_number from artisan a join chamber c on c.id = a.chamber_id
     where c.region_code = 'MA-03' and a.state = 'registered' order by a.registry_number limit 1`,
  );
  const { data, size } = encode(`NIA ${maker?.registry_number}`, { border: 4 });
  const pixels = Buffer.from(data.flat().map((dark) => (dark ? 0 : 255)));
  const photo = await sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * 8, size * 8, { kernel: "nearest" })
    .jpeg()
    .toBuffer();
  await page.goto(`/fr/office/attestations/${maker?.id}`);
  await expectAccessible(page);
  await page.getByText(t.scanTitle).click();
  await page.getByLabel(t.photo).setInputFiles({ name: "carte.jpg", mimeType: "image/jpeg", buffer: photo });
  await page.getByRole("button", { name: t.sendPhoto }).click();
  await page.waitForURL(/scan=doc_/);
  await expect(page.getByText(`NIA ${maker?.registry_number}`)).toBeVisible();
  await expect(page.getByLabel(t.number)).toHaveValue(maker?.registry_number ?? "");
  await expectAccessible(page);
  // Without saying what was found nothing is written, and what was typed stays.
  await page.getByLabel(t.note).fill("Carte vue au guichet");
  await page.getByRole("button", { name: t.save }).click();
  await expect(page.locator("#scan-errors")).toContainText(t.errors.OUTCOME_REQUIRED);
  await expect(page.getByLabel(t.note)).toHaveValue("Carte vue au guichet");
  await page.getByLabel(t.outcomes.found).check();
  await page.getByRole("button", { name: t.save }).click();
  await page.waitForURL(/attestations\/art_[^?]*$/);
  await expect(page.getByText(t.methods.card_scan)).toBeVisible();
  await expect(page.getByText("Carte vue au guichet")).toBeVisible();
});

test("the public register answers unknown, suspended and struck off alike, and is accessible", async ({
  page,
}) => {
  const [gone] = await lookUp<{ registry_number: string }>(
    "select registry_number from artisan where state in ('suspended', 'struck_off') limit 1",
  );
  const suspended = gone?.registry_number ?? "";
  const unknown = suspended.replace(/\d{2}$/, "99");
  const answerTo = async (number: string) => {
    const response = await page.goto(`/fr/registry?number=${encodeURIComponent(number)}`);
    expect(response?.status()).toBe(200);
    const html = ((await response?.text()) ?? "").replaceAll(number, "N");
    return { text: (await page.locator("main").innerText()).replaceAll(number, "N"), size: html.length };
  };
  const [of, none] = [await answerTo(suspended), await answerTo(unknown)];
  expect(of.text).toBe(none.text);
  expect(of.size).toBe(none.size);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);

  for (const locale of ["ar", "fr"] as const) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const query of ["", "?number=DEMO-0001", "?number=%3F", "?town=f", "?name=zzzzz"]) {
        await page.goto(`/${locale}/registry${query}`);
        await expectAccessible(page);
      }
    }
  }
});

test("the public register stops answering a network that asks too much, and says so", async ({ request }) => {
  const ask = async (address: string) => {
    const answer = await request.get("/fr/registry?number=NONE-0001", {
      headers: { "x-forwarded-for": address },
    });
    return (await answer.text()).includes(messages.fr.register.lookup.tooMany);
  };
  const answers: boolean[] = [];
  for (let n = 0; n < 31; n += 1) answers.push(await ask("203.0.113.77"));
  expect(answers.slice(0, 20)).not.toContain(true);
  expect(answers.at(-1)).toBe(true);
  expect(await ask("203.0.113.78")).toBe(false);
});
