import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import {
  answerAll,
  answerScreen,
  applicationIdOf,
  beginApplication,
  givePhoto,
  newApplicant,
  openOffice,
  sendApplication,
} from "#tests/e2e/steps/application.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { newMailsTo } from "#tests/e2e/steps/mailbox.ts";
import { signIn } from "#tests/e2e/steps/sign-in.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const address = (name: string) => `${name}.${Date.now()}@example.test`;
const stateOf = async (id: string) =>
  (await lookUp<{ state: string }>("select state from application where id = $1", [id]))[0]?.state;

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target).join(" ")}`,
  );
  expect(found).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${where}: horizontal scroll`).toBeLessThanOrEqual(0);
}

test("an artisan applies in Arabic on a small phone, from the public page to sent", async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 360, height: 780 });
  const email = address("apply.ar");
  const seen: string[] = [];
  await page.goto("/ar/apply");
  await expectAccessible(page, "landing");
  await signIn(page, "ar", email);
  const id = await beginApplication(page, "ar", newApplicant(), "artisan_experience");
  await answerAll(page, "ar", newApplicant(), {
    onScreen: async (step) => {
      seen.push(step);
      await expectAccessible(page, step);
    },
  });
  expect(seen).toEqual([
    ...["name", "phone", "identity", "craft", "practice", "registry", "portrait", "workshop", "pieces"],
    ...["papers", "story", "consents", "check"],
  ]);
  const number = await sendApplication(page, "ar");
  expect(number).toMatch(/^A-03-/);
  await expectAccessible(page, "sent");
  expect(await stateOf(id)).toBe("submitted");
  const mails = await newMailsTo(email, 0, 2);
  const received = mails.find((mail) => mail.text.includes(number));
  expect(received?.text).toContain(messages.ar.mail.applicationReceived.next);
  // Who has sent a file finds it again, and cannot change it any more.
  await page.goto(`/ar/apply/${id}/name`);
  expect(new URL(page.url()).pathname).toBe(`/ar/apply/${id}`);
});

test("a form that was begun on one phone is gone on with on another", async ({ browser }) => {
  test.setTimeout(90_000);
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
  test.setTimeout(120_000);
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
  test.setTimeout(60_000);
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
  await openOffice(stranger, "officer.fes@example.test");
  expect((await stranger.goto(`/fr/office/applications/${id}/fill/person`))?.status()).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the same form goes from the public page to sent", async ({ page }) => {
    test.setTimeout(240_000);
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

/** Moves through the page with the Tab key until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let n = 0; n < 150; n += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not reach it");
}

test("an officer fills an application in with somebody, without a mouse, and the person takes it over", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const { applications, wizard } = messages.fr;
  const { office, check } = applications;
  const applicant = newApplicant();
  const type = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label, { exact: false }).first());
    await page.keyboard.type(text);
  };
  const choose = async (label: string) => {
    const radio = page.getByLabel(label).first();
    // The Tab key stops at the group's first or chosen button; arrows move inside it.
    const group = page.locator(`input[type="radio"][name="${await radio.getAttribute("name")}"]`);
    await tabTo(
      page,
      (await group.and(page.locator(":checked")).count()) > 0
        ? group.and(page.locator(":checked"))
        : group.first(),
    );
    for (let n = 0; n < 6 && !(await radio.isChecked()); n += 1) {
      await page.keyboard.press(n === 0 ? "Space" : "ArrowDown");
    }
    expect(await radio.isChecked()).toBe(true);
  };
  const press = async (name: string) => {
    await tabTo(page, page.getByRole("button", { name, exact: true }));
    await page.keyboard.press("Enter");
  };
  await openOffice(page, "officer2.fes@example.test");
  await page.goto("/fr/office/applications/new");
  await expectAccessible(page, "new");
  await choose(wizard.kinds.artisan_experience.name);
  await type(wizard.fields.province, "Sefrou");
  await type(wizard.fields.town, applicant.town);
  await choose(office.field);
  await choose(office.spoken);
  await type(office.witness, "الحاج التوضيحي");
  await press(office.begin);
  await page.waitForURL("**/fill/person");
  await expectAccessible(page, "person");
  await type(wizard.fields.nameArabic, applicant.nameArabic);
  await type(wizard.fields.nameLatin, applicant.nameLatin);
  await type(wizard.fields.phone, applicant.phone);
  await type(wizard.fields.cin, applicant.cin);
  await press(office.save);
  await page.waitForURL("**/fill/work");
  await expectAccessible(page, "work");
  await type("Métier 1", "Tapis Beni");
  await type(wizard.steps.practice.title, applicant.years);
  await choose(wizard.fields.knownNo);
  await press(office.save);
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
  await press(office.save);
  await expect(page.getByRole("heading", { name: check.sendTitle })).toBeVisible();
  await press(check.send);
  await page.waitForURL("**/fill/done?sent=1");
  await expect(page.getByRole("heading", { name: office.sent })).toBeVisible();
  await expectAccessible(page, "done");
  expect(await stateOf(applicationIdOf(page))).toBe("submitted");

  // The person follows the file with an account of their own: the address alone is not enough.
  const email = address("apply.offer");
  const id = applicationIdOf(page);
  await page.getByLabel(office.linkEmail).fill(email);
  await page.getByRole("button", { name: office.link }).click();
  await expect(page.getByText(office.linkSent)).toBeVisible();
  await newMailsTo(email, 0);
  const person = await (await browser.newContext()).newPage();
  await signIn(person, "ar", email);
  await person.goto("/ar/apply/mine");
  const { mine, problems } = messages.ar.applications;
  await expect(person.locator("main")).not.toContainText(applicant.nameArabic);
  await person.getByLabel(mine.offerPhone).fill("0600000001");
  await person.getByRole("button", { name: mine.offerTake }).click();
  await expect(person.getByText(problems.PHONE_DIFFERS).first()).toBeVisible();
  await person.getByLabel(mine.offerPhone).fill(applicant.phone);
  await person.getByRole("button", { name: mine.offerTake }).click();
  await person.waitForURL(`**/apply/${id}?taken=1`);
  await expect(person.getByText(mine.taken)).toBeVisible();
});
