import { expect, type Page } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { type Applicant, applicationIdOf, givePhoto } from "#tests/e2e/steps/application.ts";
import { chooseRadio, pressButton, tabTo, typeInto } from "#tests/e2e/steps/keyboard.ts";

/**
 * An officer fills an application in for somebody and sends it, in French, with the keyboard alone; only the system's own
 * file picker is answered by the test. Returns the file's id.
 */
export async function fillForSomebody(page: Page, applicant: Applicant): Promise<string> {
  const { applications, wizard } = messages.fr;
  const { office, check } = applications;
  await page.goto("/fr/office/applications/new");
  await expectAccessible(page, "new");
  await chooseRadio(page, wizard.kinds.artisan_experience.name);
  await typeInto(page, wizard.fields.province, "Sefrou");
  await typeInto(page, wizard.fields.town, applicant.town);
  await chooseRadio(page, office.field);
  await chooseRadio(page, office.spoken);
  await typeInto(page, office.witness, "الحاج التوضيحي");
  await pressButton(page, office.begin);
  await page.waitForURL("**/fill/person");
  await expectAccessible(page, "person");
  await typeInto(page, wizard.fields.nameArabic, applicant.nameArabic);
  await typeInto(page, wizard.fields.nameLatin, applicant.nameLatin);
  await typeInto(page, wizard.fields.phone, applicant.phone);
  await typeInto(page, wizard.fields.cin, applicant.cin);
  await pressButton(page, office.save);
  await page.waitForURL("**/fill/work");
  await expectAccessible(page, "work");
  await typeInto(page, "Métier 1", "Tapis Beni");
  await typeInto(page, wizard.steps.practice.title, applicant.years);
  await chooseRadio(page, wizard.fields.knownNo);
  await pressButton(page, office.save);
  await page.waitForURL("**/fill/pictures");
  await expectAccessible(page, "pictures");
  for (const slot of ["portrait", "workshop", "hands", "piece", "piece-2", "piece-3"])
    await givePhoto(page, "fr", slot);
  for (const slot of ["identity_front", "identity_back", "practice_attestation"])
    await givePhoto(page, "fr", slot);
  await tabTo(page, page.getByRole("link", { name: office.save }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/fill/agreement");
  await expectAccessible(page, "agreement");
  for (const purpose of ["processing", "sms"]) {
    await tabTo(page, page.locator(`#${purpose}`));
    await page.keyboard.press("Space");
  }
  await pressButton(page, office.save);
  await expect(page.getByRole("heading", { name: check.sendTitle })).toBeVisible();
  await pressButton(page, check.send);
  await page.waitForURL("**/fill/done?sent=1");
  await expect(page.getByRole("heading", { name: office.sent })).toBeVisible();
  await expectAccessible(page, "done");
  return applicationIdOf(page);
}
