import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Axe finds nothing on the page, and nothing makes it scroll sideways. `where` names the page in the message: its path when nothing is given. */
export async function expectAccessible(page: Page, where = new URL(page.url()).pathname): Promise<void> {
  // A page that was gone to by a script gets its title a moment later.
  await expect(page).toHaveTitle(/\S/);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(rules);
  // In one go where the page has no frame: going through a second page, as is needed for those of other sites, costs more than
  // the looking itself, and what is found is the same.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map((node) => node.target).join(" ")}`,
  );
  expect(found).toEqual([]);
  await expectNoSidewaysScroll(page, where);
}

/** Nothing makes the page scroll sideways. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${where}: horizontal scroll`).toBeLessThanOrEqual(0);
}
