import { expect, type Page, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { appCode, forgetFactors, setUpApp, typeAppCode } from "#tests/e2e/steps/second-factor.ts";
import { typeMailedCode } from "#tests/e2e/steps/sign-in.ts";

async function signOut(page: Page, locale: "ar" | "fr"): Promise<void> {
  await page.goto(`/${locale}/account`);
  await page.getByRole("button", { name: messages[locale].identity.account.signOut }).click();
  await page.waitForURL(`**/${locale}`);
}

test("an officer sets up an app, keeps recovery codes, and signs in again with app and code", async ({
  page,
}) => {
  const email = "officer2.souss@example.test";
  const t = messages.ar.identity.factor;
  await page.setViewportSize({ width: 320, height: 800 });
  await forgetFactors(email);
  await typeMailedCode(page, "ar", email);
  await page.waitForURL("**/sign-in/second-step**");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.setUp.title);
  await expectAccessible(page);
  const codes = await setUpApp(page, "ar", email);
  expect(new Set(codes).size).toBe(10);
  expect(new URL(page.url()).pathname).toBe("/ar/office");
  await newMailsTo(email, 1);

  await signOut(page, "ar");
  await typeMailedCode(page, "ar", email);
  await page.waitForURL("**/sign-in/second-step**");
  await expectAccessible(page);
  await typeAppCode(page, "ar", "1234");
  await expect(page.getByRole("alert").first()).toContainText(t.errors.APP_CODE_INCOMPLETE);
  await expect(page.getByLabel(t.prove.code)).toHaveValue("1234");
  await typeAppCode(page, "ar", appCode(email));
  await page.waitForURL("**/ar/office");

  await signOut(page, "ar");
  await typeMailedCode(page, "ar", email);
  await page.waitForURL("**/sign-in/second-step**");
  await page.getByRole("link", { name: t.prove.useRecovery }).click();
  await page.getByLabel(t.recovery.label).fill(codes[0]?.toLowerCase() ?? "");
  await page.getByRole("button", { name: t.recovery.submit }).click();
  await page.waitForURL("**/ar/office");
  await page.goto("/ar/account/security");
  await expectAccessible(page);
});

test("an office stays shut without scripts or with them until the app's code is typed, and opens without scripts", async ({
  browser,
}) => {
  const email = "manager.souss@example.test";
  const t = messages.fr.identity.factor;
  await forgetFactors(email);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await typeMailedCode(page, "fr", email);
  await page.waitForURL("**/sign-in/second-step**");
  await page.goto("/fr/office");
  expect(page.url()).toContain("/fr/sign-in/second-step?next=%2Ffr%2Foffice");
  const codes = await setUpApp(page, "fr", email);
  expect(codes).toHaveLength(10);
  await page.waitForURL("**/fr/office");
  // What cannot be undone asks again once ten minutes have passed.
  await lookUp(
    `update session set second_factor_at = now() - interval '11 minutes'
     where user_id = (select id from "user" where email = $1) returning 1`,
    [email],
  );
  await page.goto("/fr/account/security");
  await page.getByRole("link", { name: messages.fr.identity.security.confirm }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.prove.titleAgain);
  await typeAppCode(page, "fr", appCode(email));
  await page.waitForURL("**/fr/account/security");
  await expect(page.getByRole("link", { name: messages.fr.identity.security.confirm })).toHaveCount(0);
});

test("an officer opens the office with a passkey, and keeps it as the last one", async ({
  page,
  context,
}) => {
  const email = "officer2.souss@example.test";
  const t = messages.fr.identity;
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await forgetFactors(email);
  await typeMailedCode(page, "fr", email);
  await page.waitForURL("**/sign-in/second-step**");
  await page.getByLabel(t.factor.passkey.label).fill("Téléphone d’essai");
  await page.getByRole("button", { name: t.factor.passkey.add }).click();
  await page.waitForURL("**/second-step?do=codes**");
  await page.getByRole("link", { name: t.factor.codes.later }).click();
  await page.waitForURL("**/fr/office");

  await signOut(page, "fr");
  await typeMailedCode(page, "fr", email);
  await page.waitForURL("**/sign-in/second-step**");
  await page.getByRole("button", { name: t.factor.passkey.prove }).click();
  await page.waitForURL("**/fr/office");

  await page.goto("/fr/account/security");
  await expect(page.getByText("Téléphone d’essai")).toBeVisible();
  await expectAccessible(page);
  await page.getByText(t.security.remove, { exact: true }).first().click();
  await page.getByRole("button", { name: t.security.remove }).click();
  await expect(page.getByText(t.factor.errors.LAST_FACTOR)).toBeVisible();
});
