import { type BrowserContext, type CDPSession, expect, type Page, test } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";
import { pressButton, tabTo } from "#tests/e2e/steps/keyboard.ts";
import { openOffice } from "#tests/e2e/steps/open-office.ts";
import { phonePhoto } from "#tests/e2e/steps/phone-photo.ts";

const maker = "coop.taznakht@example.test";
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, deviceScaleFactor: 2 };

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      // A microphone that hums and a camera that blinks, without asking anybody.
      ...["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
    ],
  },
});

/** A slow line: 400 kbit/s each way, 400 ms there and back. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

async function madePieces(): Promise<{ id: string; state: string; photos: number; shared: boolean }[]> {
  return lookUp(
    `select p.id, p.state, (select count(*)::int from piece_image i where i.piece_id = p.id) as photos,
       exists (select 1 from piece_voice v where v.piece_id = p.id and v.shared_at is not null) as shared
     from piece_submission s join piece p on p.id = s.piece_id order by s.created_at`,
  );
}

/** Every control of the page is as large as a thumb, by itself or with the line it stands in. */
async function expectThumbs(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "main a, main button, main summary, main input, main textarea",
      ),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => (element.closest("label") ?? element) as HTMLElement)
      .filter((element) => element.getBoundingClientRect().height < 47.5)
      .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`),
  );
  expect(small).toEqual([]);
}

class Wizard {
  readonly page: Page;
  readonly t: (typeof messages)[Locale]["sell"];
  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.t = messages[locale].sell;
  }

  title(step: keyof (typeof messages)["ar"]["sell"]["steps"]) {
    return this.page.getByRole("heading", { level: 1, name: this.t.steps[step].title });
  }

  async next() {
    await this.page.getByRole("button", { name: this.t.next, exact: true }).click();
  }

  async photo(view: "front" | "back" | "detail" | "hands", picture: Buffer) {
    await expect(this.title(view)).toBeVisible();
    await this.page
      .locator(`input[data-slot=${view}]`)
      .setInputFiles({ name: `${view}.jpg`, mimeType: "image/jpeg", buffer: picture });
    const name = this.t.photo.yours.replace("{view}", this.t.view[view]);
    await expect(this.page.getByRole("img", { name })).toBeVisible();
  }

  async speak(seconds: number) {
    await this.page.getByRole("button", { name: this.t.voice.start }).click();
    await expect(this.page.getByText(this.t.voice.recording)).toBeVisible();
    await this.page.waitForTimeout(seconds * 1000);
    await this.page.getByRole("button", { name: this.t.voice.stop }).click();
    await expect(this.page.getByLabel(this.t.voice.play)).toBeVisible();
  }
}

async function line(context: BrowserContext, page: Page) {
  const session: CDPSession = await context.newCDPSession(page);
  await session.send("Network.enable");
  return async (isOnline: boolean) => {
    await context.setOffline(!isOnline);
    await session.send("Network.emulateNetworkConditions", { ...slow, offline: !isOnline });
  };
}

test("a piece is made on a slow line that breaks in the middle, and nothing is lost", async ({ browser }) => {
  const context = await browser.newContext({ ...phone, isMobile: true, locale: "ar-MA" });
  await context.grantPermissions(["microphone", "camera"]);
  await openOffice(context, maker);
  const page = await context.newPage();
  const wizard = new Wizard(page, "ar");
  const { t } = wizard;
  const setLine = await line(context, page);
  await setLine(true);
  let waited = 0;
  const wait = async (work: () => Promise<unknown>) => {
    const from = Date.now();
    await work();
    waited += Date.now() - from;
  };
  const before = (await madePieces()).length;
  const picture = await phonePhoto();

  await wait(() => page.goto("/ar/studio/sell"));
  await wait(() => wizard.photo("front", picture));
  await expectThumbs(page);
  await wizard.next();
  await wait(() => wizard.photo("back", picture));
  // From here on the page opens without a line.
  await wait(() => expect(page.getByText(t.line.kept)).toBeVisible({ timeout: 40_000 }));

  await setLine(false);
  await expect(page.getByText(t.line.offline)).toBeVisible();
  await wizard.next();
  await wait(() => wizard.photo("detail", picture));
  await wizard.next();
  await wait(() => wizard.photo("hands", picture));
  await page.reload();
  await expect(wizard.title("hands")).toBeVisible();
  for (const step of ["craft", "materials"] as const) {
    await wizard.next();
    await expect(wizard.title(step)).toBeVisible();
  }
  await page.getByText("صوف", { exact: true }).click();
  await wizard.next();
  await page.getByRole("button", { name: t.size.hand }).click();
  await page.getByRole("button", { name: t.size.hand }).click();
  await expect(page.getByLabel(t.size.length).first()).toHaveValue("40");
  await wizard.next();
  await page.getByRole("button", { name: t.weight.like.loaf }).click();
  await wizard.next();
  for (const key of ["1", "2", "0", "0"]) await page.getByRole("button", { name: key, exact: true }).click();
  await expect(page.locator("output")).toContainText(t.price.receives);
  await expectThumbs(page);
  await wizard.next();
  await wizard.next();
  await expect(wizard.title("name")).toBeVisible();
  await expect(page.getByLabel(t.name.label)).toHaveValue(/صوف/);
  await wizard.next();
  await page.getByText(t.care.dry_cloth).click();
  await wizard.next();
  await wizard.speak(2);
  await page.getByLabel(t.voice.share).check();
  await wizard.next();
  await expect(wizard.title("check")).toBeVisible();
  await page.getByRole("button", { name: t.check.send }).click();
  await expect(page.getByText(t.sent.phone)).toBeVisible();
  await page.reload();
  await expect(page.getByText(t.sent.phone)).toBeVisible();
  expect(await madePieces()).toHaveLength(before);

  await setLine(true);
  await wait(() => expect(page.getByText(t.sent.arrived)).toBeVisible({ timeout: 100_000 }));
  const made = await madePieces();
  expect(made).toHaveLength(before + 1);
  // What is only spoken waits for the chamber to write it down.
  expect(made.at(-1)).toMatchObject({ state: "proposed", photos: 4, shared: true });
  console.info(`waited ${(waited / 1000).toFixed(1)} s in all, from opening the page to "arrived"`);
  expect(waited).toBeLessThan(180_000);
  await context.close();
});

test("the wizard is gone through with the keyboard alone, and says what it is", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(["microphone", "camera"]);
  await openOffice(context, maker);
  const page = await context.newPage();
  const wizard = new Wizard(page, "fr");
  const { t } = wizard;
  const type = async (name: string, text: string) => {
    await tabTo(page, page.locator(`main input[name=${name}]`));
    await page.keyboard.type(text);
  };
  await page.goto("/fr/studio/sell");
  await expect(wizard.title("front")).toBeVisible();
  await expectAccessible(page);
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, page.locator("input[data-slot=front]"));
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "p.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() });
  await expect(page.getByRole("img", { name: t.photo.yours.replace("{view}", t.view.front) })).toBeVisible();
  await pressButton(page, t.next);
  for (const step of ["back", "detail", "hands"] as const) {
    await expect(wizard.title(step)).toBeFocused();
    await pressButton(page, t.skip);
  }
  await expect(wizard.title("craft")).toBeFocused();
  await pressButton(page, t.next);
  await tabTo(page, page.getByRole("checkbox", { name: "Laine" }));
  await page.keyboard.press("Space");
  await pressButton(page, t.next);
  await type("length", "120,5");
  await pressButton(page, t.next);
  await type("weightGrams", "2500");
  await pressButton(page, t.next);
  await type("price", "1000");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - paragraph: /Étape 9 sur 14/
    - heading "${t.steps.price.title}" [level=1]
    - textbox "${t.price.label}": "1000"
    - status:
      - text: /${t.price.receives} .* DH/
    - button "1"
    - button "${t.price.delete}"
    - button "${t.back}"
    - button "${t.next}"
  `);
  await expectAccessible(page);
  await pressButton(page, t.next);
  await expectAccessible(page);
  await pressButton(page, t.next);
  await expect(page.getByLabel(t.name.label)).toHaveValue(/laine/);
  await pressButton(page, t.next);
  await tabTo(page, page.getByRole("checkbox", { name: t.care.dry_cloth }));
  await page.keyboard.press("Space");
  await pressButton(page, t.next);
  await pressButton(page, t.voice.start);
  await page.waitForTimeout(1200);
  await pressButton(page, t.voice.stop);
  await expect(page.getByLabel(t.voice.play)).toBeVisible();
  await expectAccessible(page);
  await pressButton(page, t.next);
  await expect(wizard.title("check")).toBeFocused();
  await expectAccessible(page);
  await pressButton(page, t.check.send);
  await expect(page.getByText(t.sent.arrived)).toBeVisible({ timeout: 20_000 });
  await context.close();
});

test("without scripts the plain form does the same", async ({ browser }) => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  await openOffice(context, maker);
  const page = await context.newPage();
  const t = messages.ar;
  await page.goto("/ar/studio/sell");
  await page.getByRole("link", { name: t.sell.noScript.link }).click();
  await page.getByLabel(t.listing.form.titleAr).fill("زربية بلا سكريبت");
  await page.getByLabel(t.listing.form.price).fill("900");
  await page.getByLabel(t.listing.form.weight).fill("3000");
  await page.getByRole("button", { name: t.listing.new.submit }).click();
  await expect(page.getByRole("status")).toContainText(t.listing.done.created);
  await context.close();
});
