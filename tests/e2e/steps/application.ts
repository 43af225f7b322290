import { expect, type Page } from "@playwright/test";
import type { ArtisanKind, Step } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { jpeg } from "#tests/factories/pictures.ts";

/** Somebody who applies, as a test makes them up. Nobody has these names. */
export type Applicant = {
  nameArabic: string;
  nameLatin: string;
  phone: string;
  cin: string;
  province: string;
  town: string;
  /** A craft of the taxonomy, by its key. */
  craft: string;
  years: string;
};

let made = 0;

/** An applicant whose numbers no other test uses. */
export function newApplicant(over: Partial<Applicant> = {}): Applicant {
  made += 1;
  const digits = String((Date.now() % 1_000_000) + made).padStart(6, "0");
  return {
    nameArabic: "زهرة التوضيحية",
    nameLatin: "Zohra Tawdihia",
    phone: `0661${digits}`,
    cin: `ZT${digits}`,
    province: "sefrou",
    town: "صفرو",
    craft: "beni-ouarain-rug",
    years: "12",
    ...over,
  };
}

const words = (locale: Locale) => messages[locale].wizard;

/** Goes on with the screen's main button. */
export async function next(page: Page, locale: Locale, label = words(locale).next): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name: label, exact: true }).click();
  await page.waitForURL((url) => url.href !== before);
}

const stepOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** The id of the application whose page is open. */
export const applicationIdOf = (page: Page) => /apl_[0-9a-z]{26}/.exec(page.url())?.[0] ?? "";

/** From the public page to the first question of a new file. The person must be signed in. */
export async function beginApplication(
  page: Page,
  locale: Locale,
  applicant: Applicant,
  kind: ArtisanKind,
): Promise<string> {
  const { applications, wizard } = messages[locale];
  await page.goto(`/${locale}/apply`);
  const start = applications.landing.startAs.replace("{kind}", wizard.kinds[kind].name);
  await page.getByRole("link", { name: start, exact: true }).click();
  await page.waitForURL(`**/apply/start?kind=${kind}`);
  await page.getByLabel(wizard.fields.province).selectOption(applicant.province);
  await page.getByLabel(wizard.fields.town).fill(applicant.town);
  await page.getByRole("button", { name: applications.start.go, exact: true }).click();
  await page.waitForURL("**/name");
  return applicationIdOf(page);
}

/** Chooses a photograph at a place of the screen; with scripts it goes by itself, without them a button sends it. */
export async function givePhoto(page: Page, locale: Locale, slot: string, hasScripts = true): Promise<void> {
  const place = page.locator(`#${slot}`);
  const file = { name: "photo.jpg", mimeType: "image/jpeg", buffer: await jpeg({ width: 640, height: 480 }) };
  await place.locator('input[type="file"]').setInputFiles(file);
  if (!hasScripts) await place.getByRole("button", { name: words(locale).photo.send }).click();
  await expect(page.locator(`#${slot}`).getByText(words(locale).photo.here)).toBeVisible({ timeout: 20_000 });
}

const slots: Partial<Record<Step, readonly string[]>> = {
  portrait: ["portrait"],
  workshop: ["workshop", "hands"],
  pieces: ["piece", "piece-2", "piece-3"],
  papers: ["identity_front", "identity_back", "practice_attestation"],
};

/** Answers the screen that is open. */
export async function answerScreen(
  page: Page,
  locale: Locale,
  applicant: Applicant,
  hasScripts = true,
): Promise<void> {
  const t = words(locale);
  const step = stepOf(page) as Step;
  for (const slot of slots[step] ?? []) await givePhoto(page, locale, slot, hasScripts);
  if (step === "name") {
    await page.getByLabel(t.fields.nameArabic).fill(applicant.nameArabic);
    await page.getByLabel(t.fields.nameLatin).fill(applicant.nameLatin);
  } else if (step === "phone") {
    await page.getByLabel(t.fields.phone).fill(applicant.phone);
  } else if (step === "identity") {
    await page.getByLabel(t.fields.cin).fill(applicant.cin);
  } else if (step === "craft") {
    const [craft] = await lookUp<{ family: "rug"; id: string }>(
      "select id, family from craft where key = $1",
      [applicant.craft],
    );
    if (!craft) throw new Error(`no craft ${applicant.craft}`);
    await page.getByRole("link", { name: new RegExp(t.families[craft.family]) }).click();
    await page.locator(`input[name="craft"][value="${craft.id}"]`).check();
  } else if (step === "practice") {
    await page.getByLabel(t.fields.years).fill(applicant.years);
  } else if (step === "registry") {
    await page.getByLabel(t.fields.knownNo).check();
  } else if (step === "consents") {
    for (const purpose of ["processing", "publication", "sms"]) await page.locator(`#${purpose}`).check();
  }
  await next(page, locale);
}

/** Answers every screen up to the list of answers. `onScreen` is called before each. */
export async function answerAll(
  page: Page,
  locale: Locale,
  applicant: Applicant,
  { hasScripts = true, onScreen }: { hasScripts?: boolean; onScreen?: (step: string) => Promise<void> } = {},
): Promise<void> {
  for (let n = 0; n < 20 && stepOf(page) !== "check"; n += 1) {
    await onScreen?.(stepOf(page));
    await answerScreen(page, locale, applicant, hasScripts);
  }
  await onScreen?.("check");
}

/** Sends the file from the list of answers; returns its number. */
export async function sendApplication(page: Page, locale: Locale): Promise<string> {
  const { check, status } = messages[locale].applications;
  await page.getByRole("button", { name: check.send, exact: true }).click();
  // Without scripts a browser carries the last picture's fragment along.
  await page.waitForURL(/\/apply\/apl_[0-9a-z]{26}\?sent=1(#|$)/);
  await expect(page.getByText(status.sentTitle)).toBeVisible();
  const number = /A-\d\d-\d{4}-\d{6}/.exec(await page.locator("main").innerText())?.[0];
  if (!number) throw new Error("the page shows no number");
  return number;
}
