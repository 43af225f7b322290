import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import {
  answerAll,
  answerScreen,
  applicationIdOf,
  beginApplication,
  givePhoto,
  newApplicant,
  sendApplication,
} from "#tests/e2e/steps/application.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

const address = (name: string) => `${name}.${Date.now()}@example.test`;
const stateOf = async (id: string) =>
  (await lookUp<{ state: string }>("select state from application where id = $1", [id]))[0]?.state;

test("a form that was begun on one phone is gone on with on another", async ({ browser }) => {
  const email = address("apply.resume");
  const applicant = newApplicant();
  const first = await (await browser.newContext()).newPage();
  await signIn(first, "fr", email);
  const id = await beginApplication(first, "fr", applicant, "maalem");
  await answerScreen(first, "fr", applicant);
  await answerScreen(first, "fr", applicant);
  await first.context().close();

  const second = await (await browser.newContext()).newPage();
  await signIn(second, "fr", email);
  await second.goto("/fr/apply/mine");
  await second.getByRole("link", { name: messages.fr.applications.mine.goOn }).click();
  // Both pages have a link of these words.
  await second.waitForURL(`**/apply/${id}`);
  await second.getByRole("link", { name: messages.fr.applications.status.goOn, exact: true }).click();
  await second.waitForURL(`**/apply/${id}/identity`);
  await second.goto(`/fr/apply/${id}/name`);
  await expect(second.getByLabel(messages.fr.wizard.fields.nameLatin)).toHaveValue(applicant.nameLatin);
  await second.goto(`/fr/apply/${id}/phone`);
  await expect(second.locator("main")).toContainText(`•••${applicant.phone.slice(-3)}`);
  await expect(second.locator("main")).not.toContainText(applicant.phone);
});

test("a wrong answer keeps what was typed and says what is wrong", async ({ page }) => {
  await signIn(page, "fr", address("apply.wrong"));
  await beginApplication(page, "fr", newApplicant(), "maalem");
  await page.getByLabel(messages.fr.wizard.fields.nameArabic).fill("Zohra");
  await page.getByLabel(messages.fr.wizard.fields.nameLatin).fill("Zohra T.");
  await page.getByRole("button", { name: messages.fr.wizard.next, exact: true }).click();
  await expect(page.getByRole("alert").first()).toContainText(
    messages.fr.applications.problems.ARABIC_LETTERS,
  );
  await expect(page.getByLabel(messages.fr.wizard.fields.nameLatin)).toHaveValue("Zohra T.");
  await expect(page.getByLabel(messages.fr.wizard.fields.nameArabic)).toHaveAttribute("aria-invalid", "true");
});

test("axe finds nothing on the screens that only some kinds meet", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, "ar", address("apply.kinds"));
  const own = {
    cooperative: ["cooperative", "papers"],
    enterprise: ["enterprise", "papers"],
    artisan_diploma: ["diploma", "papers"],
  } as const;
  for (const kind of ["cooperative", "enterprise", "artisan_diploma"] as const) {
    const id = await beginApplication(page, "ar", newApplicant(), kind);
    for (const step of ["place", "kind", ...own[kind], "withdraw"]) {
      await page.goto(`/ar/apply/${id}/${step}`);
      await expectAccessible(page, `${kind} ${step}`);
    }
  }
  for (const path of ["/apply/start", "/apply/mine"]) {
    await page.goto(`/ar${path}`);
    await expectAccessible(page, path);
  }
});

test("the way back keeps what is typed, and the Enter key goes on", async ({ page }) => {
  await signIn(page, "fr", address("apply.back"));
  const id = await beginApplication(page, "fr", newApplicant(), "maalem");
  const t = messages.fr.wizard;
  await page.getByLabel(t.fields.nameArabic).fill("زهرة");
  await page.getByLabel(t.fields.nameLatin).fill("Zohra");
  await page.getByRole("button", { name: t.back, exact: true }).click();
  await page.waitForURL(`**/apply/${id}/kind`);
  await page.goto(`/fr/apply/${id}/name`);
  await expect(page.getByLabel(t.fields.nameLatin)).toHaveValue("Zohra");
  await page.getByLabel(t.fields.nameLatin).press("Enter");
  await page.waitForURL(`**/apply/${id}/phone`);
});

test("a picture is sent again by itself when the line breaks, and a wrong file is refused at its place", async ({
  page,
}) => {
  await signIn(page, "fr", address("apply.line"));
  const id = await beginApplication(page, "fr", newApplicant(), "maalem");
  await page.goto(`/fr/apply/${id}/portrait`);
  let broken = 1;
  await page.route("**/api/applications/**", (route) => {
    broken -= 1;
    return broken >= 0 ? route.abort("connectionreset") : route.continue();
  });
  await givePhoto(page, "fr", "portrait");
  await page.reload();
  await expect(page.locator("#portrait img")).toBeVisible();
  const wrong = { name: "papier.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 nothing") };
  await page.locator('#portrait input[type="file"]').setInputFiles(wrong);
  await expect(page.locator("#portrait").getByRole("alert")).toContainText(
    messages.fr.vault.errors.PHOTO_TYPE,
  );
});

test("nobody opens somebody else's file, by page or by picture", async ({ browser }) => {
  const own = await (await browser.newContext()).newPage();
  await signIn(own, "fr", address("apply.own"));
  const id = await beginApplication(own, "fr", newApplicant(), "maalem");
  await own.goto(`/fr/apply/${id}/portrait`);
  await givePhoto(own, "fr", "portrait");
  await own.reload();
  const link = await own.locator("#portrait img").getAttribute("src");
  expect((await own.request.get(link ?? "")).status()).toBe(200);

  const stranger = await (await browser.newContext()).newPage();
  await signIn(stranger, "fr", address("apply.stranger"));
  for (const path of ["", "/name", "/check", "/withdraw"]) {
    expect((await stranger.goto(`/fr/apply/${id}${path}`))?.status(), path).toBe(404);
  }
  expect((await stranger.request.get(link ?? "")).status()).toBe(404);
  await openOffice(stranger.context(), "officer.fes@example.test");
  expect((await stranger.goto(`/fr/office/applications/${id}/fill/person`))?.status()).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the same form goes from the public page to sent", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    const applicant = newApplicant();
    await signIn(page, "ar", address("apply.plain"));
    const id = await beginApplication(page, "ar", applicant, "artisan_experience");
    // The browser's own player stands in for the button.
    await expect(page.locator("audio[controls]")).toBeVisible();
    await answerAll(page, "ar", applicant, { hasScripts: false });
    await sendApplication(page, "ar");
    expect(await stateOf(id)).toBe("submitted");
  });

  test("a file that is no photograph is told at its place", async ({ page }) => {
    await signIn(page, "fr", address("apply.plain.wrong"));
    const id = await beginApplication(page, "fr", newApplicant(), "maalem");
    await page.goto(`/fr/apply/${id}/portrait`);
    const wrong = {
      name: "x.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from("<svg onload='alert(1)'/>"),
    };
    await page.locator('#portrait input[type="file"]').setInputFiles(wrong);
    await page.locator("#portrait").getByRole("button", { name: messages.fr.wizard.photo.send }).click();
    await expect(page.locator("#portrait")).toContainText(messages.fr.vault.errors.PHOTO_TYPE);
    expect(applicationIdOf(page)).toBe(id);
  });
});
