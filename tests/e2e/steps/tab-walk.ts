import { expect, type Page } from "@playwright/test";

const tabbable =
  'a[href], button:not([disabled]), input:not([disabled]):not([type="hidden"]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';

type Stop = { name: string; seen: boolean; ring: boolean; covered: boolean };

/**
 * Walks a page with the Tab key. Every control that can be seen is reached, in the order of the document; each shows that it has the
 * focus, lies inside the window and is not covered (WCAG 2.2: 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11). A list of cards is the same stop
 * after stop: the first `most` stops are walked, and no control of the page asks for another place in the order.
 */
export async function expectTabWalk(
  page: Page,
  where = new URL(page.url()).pathname,
  most = 30,
): Promise<void> {
  const { total, outOfOrder } = await page.evaluate((selector) => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const radios = new Set<string>();
    const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      if (!shown(element) || element.tabIndex < 0) return false;
      // A group of radio buttons is one stop: the chosen one, or the first.
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const group = `${element.form?.id ?? ""} ${element.name}`;
      const chosen = document.querySelector<HTMLInputElement>(
        `input[type=radio][name="${element.name}"]:checked`,
      );
      if (chosen) return chosen === element;
      if (radios.has(group)) return false;
      radios.add(group);
      return true;
    });
    stops.forEach((element, n) => {
      element.dataset.walk = String(n);
    });
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
    return { total: stops.length, outOfOrder: stops.filter((element) => element.tabIndex > 0).length };
  }, tabbable);
  const wrong: string[] = outOfOrder > 0 ? [`${outOfOrder} controls with a tabindex above 0`] : [];
  for (let n = 0; n < Math.min(total, most); n += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((expected): Stop => {
      const element = document.activeElement as HTMLElement;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
      return {
        name: `${element.tagName.toLowerCase()} ${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}`,
        seen: element.dataset.walk === String(expected),
        ring:
          style.outlineStyle !== "none" || style.boxShadow !== "none" || element.matches("[class*=sr-only]"),
        covered:
          middle !== null &&
          middle !== element &&
          !element.contains(middle) &&
          !middle.contains(element) &&
          middle.closest("label")?.control !== element,
      };
    }, n);
    if (!stop.seen) {
      wrong.push(`stop ${n} is ${stop.name}`);
      break;
    }
    if (!stop.ring) wrong.push(`no focus ring on ${stop.name}`);
    if (stop.covered) wrong.push(`covered: ${stop.name}`);
  }
  expect(wrong, where).toEqual([]);
}
