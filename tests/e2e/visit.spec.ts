import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { sentFile } from "#tests/e2e/steps/files.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { jpeg } from "#tests/factories/pictures.ts";

test("an officer plans a visit and reports on it at the workshop, with a phone in one hand", async ({
  browser,
}) => {
  const file = await sentFile({ chamber: "fes", state: "under_review", locale: "ar" });
  const t = messages.ar.visits;
  const phone = await browser.newContext({
    ...{ viewport: { width: 360, height: 780 }, permissions: ["geolocation"] },
    geolocation: { latitude: 34.0637, longitude: -4.9752, accuracy: 15 },
  });
  await openOffice(phone, "officer.fes@example.test");
  const page = await phone.newPage();
  await page.goto(`/ar/office/applications/${file.id}/visit`);
  await expectAccessible(page);
  const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(t.plan.day).fill(soon);
  await page.getByRole("button", { name: t.plan.submit }).click();
  await page.waitForURL("**/office/visits/vst_*?done=planned");
  await expectAccessible(page);
  await page.getByRole("button", { name: t.way.show }).click();
  await expect(page.getByText(t.way.noAddress)).toBeVisible();
  const photo = {
    name: "photo.jpg",
    mimeType: "image/jpeg",
    buffer: await jpeg({ width: 640, height: 480 }),
  };
  await page.locator("#photo").setInputFiles(photo);
  await expect(page.locator("#photos img")).toHaveCount(1, { timeout: 20_000 });
  await page.getByRole("button", { name: t.place.ask }).click();
  await expect(page.getByRole("button", { name: t.place.without })).toBeVisible();
  await page.getByLabel(t.outcomes.confirmed).check();
  await page.getByLabel(t.report.text).fill("نول قائم وقطعة قيد النسج.");
  await page.getByRole("button", { name: t.report.submit }).click();
  await page.waitForURL("**?done=reported");
  await expect(page.locator("bdi", { hasText: "34.06370, -4.97520" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/ar/office/visits");
  await expectAccessible(page);
});
