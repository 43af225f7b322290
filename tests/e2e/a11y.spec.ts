import { expect, test } from "@playwright/test";
import { locales } from "#lib/i18n/locales.ts";
import { expectAccessible, expectNoSidewaysScroll } from "#tests/e2e/steps/accessible.ts";
import { ariaTree } from "#tests/e2e/steps/aria-tree.ts";
import { publicPages } from "#tests/e2e/steps/public-pages.ts";
import { expectTabWalk } from "#tests/e2e/steps/tab-walk.ts";

// In a round of its own before the others: nothing has been bought yet, and the trees are those of the fresh demonstration.
const halves = [0, 1] as const;
for (const { locale, half } of locales.flatMap((locale) => halves.map((half) => ({ locale, half })))) {
  test(`every public page is read, walked and zoomed, ${locale}, half ${half + 1}`, async ({ page }) => {
    const pages = await publicPages(locale);
    for (const { name, path } of pages.filter((_, n) => n % halves.length === half)) {
      // Axe looks at a phone in two languages and at a desk in one; nothing scrolls sideways at either.
      await page.setViewportSize({ width: 320, height: 700 });
      expect((await page.goto(path))?.status(), path).toBe(200);
      await (locale === "fr" ? expectNoSidewaysScroll : expectAccessible)(page, `${path} at 320`);
      await page.setViewportSize({ width: 1280, height: 900 });
      await (locale === "fr" ? expectAccessible : expectNoSidewaysScroll)(page, `${path} at 1280`);
      expect(await ariaTree(page.locator("main"), locale)).toMatchSnapshot(`${locale}-${name}.txt`);
      await expectTabWalk(page, path);
      // Text at twice its size (WCAG 1.4.4).
      await page.addStyleTag({ content: "html { font-size: 200% }" });
      await expectNoSidewaysScroll(page, `${path}, text at 200%`);
    }
    if (half > 0) return;
    await page.goto(`/${locale}`);
    for (const part of ["header", "footer"] as const) {
      expect(await ariaTree(page.locator(`body > ${part}`), locale)).toMatchSnapshot(`${locale}-${part}.txt`);
    }
  });
}

test("nothing moves for whoever asked for stillness, and chosen colours are kept", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
  for (const { path } of await publicPages("ar")) {
    await page.goto(path);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving, path).toBe(0);
    const hidden = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>("main a, main button")].filter((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return (
            element.checkVisibility() &&
            (element.textContent ?? "").trim() !== "" &&
            color === backgroundColor
          );
        }).length,
    );
    expect(hidden, path).toBe(0);
  }
});
