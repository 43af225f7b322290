import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { sentFile } from "#tests/e2e/steps/files.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

test("an applicant objects on a phone in Arabic, and the manager opens the file again", async ({
  browser,
}) => {
  const file = await sentFile({ chamber: "fes", state: "refused", locale: "ar" });
  const phone = await browser.newContext({ viewport: { width: 360, height: 780 } });
  await openOffice(phone, file.email);
  const page = await phone.newPage();
  const { panel, errors, list, decide, reasons } = messages.ar.appeals;
  await page.goto(`/ar/apply/${file.id}`);
  await expect(page.getByRole("heading", { name: panel.title })).toBeVisible();
  await expectAccessible(page);
  // Sent too early: what was typed stays.
  await page.getByLabel(panel.text).fill("لا أوافق");
  await page.getByLabel(panel.confirm).check();
  await page.getByRole("button", { name: panel.submit }).click();
  await expect(page.locator("#error-summary").getByText(errors.APPEAL_TEXT_SHORT)).toBeVisible();
  await expect(page.getByLabel(panel.text)).toHaveValue("لا أوافق");
  await page.getByLabel(panel.text).fill("أمارس هذه الحرفة منذ خمس سنوات، ومعي شهادة ثانية من معلمي.");
  await page.getByLabel(panel.confirm).check();
  await page.getByRole("button", { name: panel.submit }).click();
  await page.waitForURL("**/apply/*?appealed=1#appeal");
  await expect(page.getByText(messages.ar.applications.states.appealed).first()).toBeVisible();
  await expect(page.getByLabel(panel.text)).toHaveCount(0);
  expect((await newMailsTo(file.email, 0))[0]?.subject).toContain(file.number);

  // The manager's office, without scripts.
  const office = await browser.newContext({
    viewport: { width: 360, height: 780 },
    javaScriptEnabled: false,
  });
  await openOffice(office, "manager.fes@example.test");
  const manager = await office.newPage();
  await manager.goto("/ar/office/appeals");
  await manager.getByRole("link", { name: file.number }).click();
  await expect(manager.getByText("ومعي شهادة ثانية من معلمي")).toBeVisible();
  await manager.getByRole("link", { name: decide.granted.link }).click();
  await manager.getByLabel(reasons.NEW_EVIDENCE).check();
  await manager.getByLabel(decide.confirm).check();
  await manager.getByRole("button", { name: decide.granted.submit }).click();
  // Without scripts a browser carries the form's fragment along.
  await manager.waitForURL(/\/ar\/office\/appeals\?done=granted(#|$)/);
  await expect(manager.getByText(list.done.granted)).toBeVisible();

  await page.reload();
  await expect(page.getByText(messages.ar.applications.states.under_review).first()).toBeVisible();
  expect((await newMailsTo(file.email, 1))[0]?.text).toContain(file.number);
});

test("the appeals of a chamber and of the federation are usable by everybody", async ({ browser }) => {
  for (const [zone, email] of [
    ["office", "manager.fes@example.test"],
    ["federation", "federation@example.test"],
  ] as const) {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    await openOffice(context, email);
    const page = await context.newPage();
    await page.goto(`/fr/${zone}/appeals`);
    await expectAccessible(page);
    await page.locator(`a[href*="/${zone}/appeals/apc_"]`).first().click();
    await page.waitForURL(`**/${zone}/appeals/apc_*`);
    await expectAccessible(page);
    await page.goto(`${page.url()}?answer=dismissed`);
    await expectAccessible(page);
    await context.close();
  }
});
