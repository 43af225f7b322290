import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";

const locale = "ar";
const { studio, team, newsletter, common, thread, reach, identity, register } = messages[locale];
const phone = { viewport: { width: 360, height: 780 } };

test("a cooperative's manager finds what to do, invites a packer, who finds the orders and nothing of the money", async ({
  browser,
}) => {
  const context = await browser.newContext(phone);
  await openOffice(context, "coop.taznakht@example.test");
  const page = await context.newPage();
  await page.goto(`/${locale}/studio`);
  await expect(page.getByRole("heading", { name: studio.tasks.title })).toBeVisible();
  await expectAccessible(page);
  for (const room of ["visits", "messages"] as const) {
    await page.locator("summary", { hasText: register.studio.nav }).click();
    await page.getByRole("link", { name: register.studio[room], exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      room === "visits" ? reach.title : thread.title,
    );
    await expectAccessible(page);
  }

  const email = `packer.${Date.now()}@example.test`;
  await page.goto(`/${locale}/studio/team`);
  await page.getByRole("link", { name: team.add }).click();
  await page.waitForURL("**/studio/team/add?**");
  await page.waitForLoadState("networkidle");
  await page.getByLabel(team.name, { exact: true }).fill("هنية");
  await page.getByRole("radio", { name: team.role.packer }).check();
  await page.getByLabel(team.contact).fill("هنية");
  await page.getByRole("button", { name: team.addSubmit }).click();
  // What was typed stays; what is wrong is named.
  await expect(page.locator("#error-summary")).toContainText(team.errors.CONTACT_INVALID);
  await expect(page.getByLabel(team.name, { exact: true })).toHaveValue("هنية");
  await page.getByLabel(team.contact).fill(email);
  await page.getByRole("button", { name: team.addSubmit }).click();
  await expect(page.getByRole("status").first()).toContainText(team.done.invited);
  await expectAccessible(page);

  const mail = (await newMailsTo(email, 0)).at(-1);
  const path = /https?:\/\/[^/\s]+(\/ar\/join\?code=[\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const packer = await (await browser.newContext(phone)).newPage();
  await packer.goto(path);
  await packer.getByLabel(identity.signIn.email).fill(email);
  await packer.getByRole("button", { name: identity.signIn.send }).click();
  await packer.waitForURL("**/sign-in/code**");
  const code = (await newMailsTo(email, 1))
    .map(({ text }) => /(?<!\d)\d{8}(?!\d)/.exec(text)?.[0])
    .find(Boolean);
  await packer.getByLabel(identity.code.label).fill(code ?? "");
  await packer.getByRole("button", { name: identity.code.submit, exact: true }).click();
  await packer.waitForURL("**/join?code=**");
  await expectAccessible(packer);
  await packer.getByRole("button", { name: team.join.accept }).click();
  await packer.waitForURL(`**/${locale}/studio`);
  await packer.locator("summary", { hasText: register.studio.nav }).click();
  await expect(packer.getByRole("link", { name: register.studio.orders, exact: true })).toBeVisible();
  await expect(packer.getByRole("link", { name: register.studio.earnings, exact: true })).toHaveCount(0);
  for (const [room, status] of [
    ["orders", 200],
    ["team", 200],
    ["earnings", 404],
    ["bank", 404],
    ["pieces", 404],
  ] as const)
    expect((await packer.goto(`/${locale}/studio/${room}`))?.status(), room).toBe(status);

  await page.goto(`/${locale}/studio/team`);
  await page.getByRole("link", { name: "هنية" }).click();
  await page.getByRole("checkbox", { name: team.endConfirm }).check();
  await page.getByRole("button", { name: team.endSubmit }).click();
  await expect(page.getByRole("status").first()).toContainText(team.done.removed);
  expect((await packer.goto(`/${locale}/studio/orders`))?.status()).toBe(404);
});

test("a reader asks for the newsletter at the foot of the page, and gets it only after a yes", async ({
  browser,
}) => {
  const page = await (await browser.newContext(phone)).newPage();
  const email = `reader.${Date.now()}@example.test`;
  await page.goto(`/${locale}/about`);
  await page.getByLabel(common.newsletter.label).fill(email);
  await page.getByRole("button", { name: common.newsletter.submit }).click();
  await expect(page.getByRole("status").first()).toContainText(newsletter.done.asked);
  await expectAccessible(page);
  const mail = (await newMailsTo(email, 0)).at(-1);
  const path = /https?:\/\/[^/\s]+(\/ar\/newsletter\/confirm\/[\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  await page.goto(path);
  await expectAccessible(page);
  await page.getByRole("button", { name: newsletter.confirm.submit }).click();
  await expect(page.getByRole("status").first()).toContainText(newsletter.done.confirmed);
});
