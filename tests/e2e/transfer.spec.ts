import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { sentFile } from "#tests/e2e/steps/files.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

test("a file moves from Fès to Souss, and Fès finds nothing of it any more", async ({ browser }) => {
  const file = await sentFile({ chamber: "fes", state: "under_review", locale: "fr" });
  const t = messages.fr.transfers;
  const fes = await browser.newContext({ viewport: { width: 320, height: 780 } });
  await openOffice(fes, "officer.fes@example.test");
  const sender = await fes.newPage();
  await sender.goto(`/fr/office/applications/${file.id}/transfer`);
  await expectAccessible(sender);
  await sender.getByRole("button", { name: t.ask.submit }).click();
  await expect(sender.locator("#error-summary")).toBeVisible();
  await sender.getByLabel(t.ask.province).selectOption("tiznit");
  await sender.getByLabel(t.ask.town).fill("Tiznit");
  await sender.getByLabel(t.ask.reason).fill("Son atelier est désormais à Tiznit.");
  await sender.getByLabel(t.agreed.counter).check();
  await sender.getByRole("button", { name: t.ask.submit }).click();
  await sender.waitForURL("**/office/transfers?done=requested");
  await expect(sender.getByText(t.list.done.requested)).toBeVisible();
  await expectAccessible(sender);

  // The office that receives works on a phone, in Arabic.
  const ar = messages.ar.transfers;
  const souss = await browser.newContext({ viewport: { width: 360, height: 780 } });
  await openOffice(souss, "officer.souss@example.test");
  const receiver = await souss.newPage();
  await receiver.goto("/ar/office/transfers");
  await receiver.locator("tr", { hasText: file.number }).getByRole("link").click();
  await receiver.waitForURL("**/office/transfers/trf_*");
  await expect(receiver.getByText("زهرة المثال").first()).toBeVisible();
  await expectAccessible(receiver);
  await receiver.getByLabel(ar.decide.confirm).check();
  await receiver.getByRole("button", { name: ar.decide.accept, exact: true }).click();
  await receiver.waitForURL("**?done=accepted");
  await expect(receiver.getByText(ar.view.accepted)).toBeVisible();
  expect((await newMailsTo(file.email, 0))[0]?.subject).toBe(messages.fr.mail.transferAccepted.file.subject);

  expect((await sender.goto(`/fr/office/applications/${file.id}/transfer`))?.status()).toBe(404);
  expect((await sender.goto(`/fr/office/applications/${file.id}/visit`))?.status()).toBe(404);
  await sender.goto("/fr/office/transfers");
  await expect(sender.locator("main").getByText("Zahra Exemple")).toHaveCount(0);
  expect((await receiver.goto(`/ar/office/applications/${file.id}/visit`))?.status()).toBe(200);
});
