import { expect, test } from "@playwright/test";
import { messages } from "#messages/index.ts";
import { expectAccessible } from "#tests/e2e/steps/accessible.ts";

test("in Arabic without a script: a slip is understood, filters come and go, the list turns", async ({
  browser,
}) => {
  const t = messages.ar.search;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: test.info().project.use.baseURL,
  });
  const page = await context.newPage();
  await page.goto("/ar/search");
  await page.locator("main").getByLabel(t.box.label).fill("طاجبن");
  await page.locator("main").getByRole("button", { name: t.box.submit }).click();
  const meant = page.getByText(t.didYouMean.split("{asked}")[1] ?? "").getByRole("link");
  await expect(meant).toHaveText("طاجين");
  await meant.click();
  await page.waitForURL((url) => url.searchParams.get("q") === "طاجين");

  await page.goto("/ar/search?sort=newest");
  const drawer = page.getByText(t.filters, { exact: true }).first();
  if (await drawer.isVisible()) await drawer.click();
  await page.getByRole("checkbox", { name: /صوف/ }).first().check();
  await page.getByRole("button", { name: t.apply }).click();
  await expect(page).toHaveURL(/material=wool/);
  const chips = page.getByRole("navigation", { name: t.applied });
  await expect(chips).toContainText("صوف");
  await chips.getByRole("link").click();
  await expect(page).not.toHaveURL(/material/);
  await page.getByRole("link", { name: messages.ar.common.ui.next }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator("main article").first()).toBeVisible();
  await context.close();
});

test("suggestions open under the box, follow the arrows and lead where they say", async ({ page }) => {
  const t = messages.en.search;
  await page.goto("/en/search?q=rug");
  await expectAccessible(page);
  const box = page.locator("main").getByLabel(t.box.label);
  await box.click();
  await expect(box).toHaveRole("combobox");
  await box.fill("");
  await box.pressSequentially("zelli");
  const options = page.getByRole("listbox", { name: t.box.suggestions }).getByRole("option");
  await expect(options.first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  const href = await options.first().getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${href}`);
});
