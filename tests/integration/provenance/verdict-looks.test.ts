import { type Browser, type Page, chromium as playwright } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabases } from "#db/client.ts";
import { servePiece, type VerdictCode } from "#features/verify/index.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { chromium, chromiumFlags } from "#scripts/bench/browser.ts";
import { ariaTree } from "#tests/e2e/steps/aria-tree.ts";
import { type Harm, harms } from "./cases.ts";
import { harmedPiece } from "./harm.ts";
import { difference, look, see, sights } from "./sight.ts";
import { makeWorkshop } from "./workshop.ts";

/** One harm for each verdict there is. */
const chosen: readonly Harm[] = [
  ...(["none", "revoked", "suspended", "expired", "tampered"] as const),
  ...(["no_record", "stale_list"] as const),
];
const codes = chosen.map((harm) => harms[harm]) as readonly VerdictCode[];

let browser: Browser;
let page: Page;
const pages = new Map<string, string>();
beforeAll(async () => {
  browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
  page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 900 } });
  // Plain HTML: what it would load, it must not need.
  await page.route(/^https?:/, (route) => route.abort());
  for (const [n, harm] of chosen.entries()) {
    const workshop = await makeWorkshop();
    const serial = await harmedPiece(workshop, harm);
    for (const locale of locales) {
      const answer = await servePiece(
        new Request(`http://localhost:3000/p/${serial}?lang=${locale}`),
        serial,
      );
      const html = (await answer.text()).replaceAll(serial, "SERIAL").replaceAll(workshop.tag, "TAG");
      pages.set(`${locale}-${codes[n]}`, html);
    }
  }
});
afterAll(async () => {
  await browser?.close();
  await closeDatabases();
});

const show = (locale: Locale, code: VerdictCode) => page.setContent(pages.get(`${locale}-${code}`) ?? "");

describe("a verdict is read aloud", () => {
  it.each(locales)("as its tree, verdict by verdict: %s", async (locale) => {
    for (const code of codes) {
      await show(locale, code);
      const tree = await ariaTree(page.locator("main"), locale);
      // The word comes before anything else that the piece is about, and the drawing beside it is silent.
      expect(tree.indexOf(messages[locale].verify.word[code])).toBeGreaterThan(-1);
      expect(tree.split("\n").slice(0, 3).join("\n")).toContain(messages[locale].verify.word[code]);
      await expect(tree).toMatchFileSnapshot(`./trees/${locale}-${code}.txt`);
    }
  });
});

describe("a verdict needs no colour", () => {
  it("two of them share no word, in any language", () => {
    for (const locale of locales) {
      const words = codes.map((code) => messages[locale].verify.word[code]);
      expect(new Set(words).size).toBe(codes.length);
    }
  });

  it("and is told by its shape and read by its contrast, by every kind of sight", async () => {
    const cdp = await page.context().newCDPSession(page);
    const shapes = new Map<string, Uint8Array>();
    for (const code of codes) {
      await show("fr", code);
      for (const sight of sights) {
        await see(cdp, sight);
        const drawn = await look(page.locator(".verdict svg[data-sign]"));
        expect(drawn.contrast, `${code}, the sign, ${sight}`).toBeGreaterThan(3);
        shapes.set(`${sight} ${code}`, drawn.shape);
        const word = await look(page.locator(".verdict .word"));
        expect(word.contrast, `${code}, the word, ${sight}`).toBeGreaterThan(4.5);
      }
    }
    await see(cdp, "none");
    for (const sight of sights) {
      for (const [n, one] of codes.entries()) {
        for (const other of codes.slice(n + 1)) {
          const [a, b] = [shapes.get(`${sight} ${one}`), shapes.get(`${sight} ${other}`)];
          if (!a || !b) throw new Error("a sign was not seen");
          expect(difference(a, b), `${one} and ${other}, ${sight}`).toBeGreaterThan(0.1);
        }
      }
    }
  });

  it("and the line around it is of another kind for what must not be relied on", async () => {
    const styles = new Map<string, string>();
    for (const code of codes) {
      await show("fr", code);
      const style = await page.locator(".verdict").evaluate((box) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(box);
        return `${borderTopStyle} ${borderTopWidth} ${box.querySelector(".tape") ? "tape" : ""}`;
      });
      styles.set(code, style);
    }
    const good = styles.get("authentic");
    for (const [code, style] of styles) if (code !== "authentic") expect(style, code).not.toBe(good);
  });
});
