import { readFileSync } from "node:fs";
import { type Browser, type CDPSession, type Page, chromium as playwright } from "@playwright/test";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PlotKey } from "#components/ui/plot-tone.tsx";
import { locales } from "#lib/i18n/locales.ts";
import { chromium, chromiumFlags } from "#scripts/bench/browser.ts";
import { contrastOf, difference, patch, type Sight, see, sights } from "../provenance/sight.ts";
import { drawingFiles, plots, unknownDrawings } from "./drawings.ts";
import { render, samples } from "./samples.ts";

let browser: Browser;
let page: Page;
let cdp: CDPSession;
let css: string;
beforeAll(async () => {
  browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
  // Four points a pixel, so that where a patch begins says nothing of what is in it.
  page = await browser.newPage({ viewport: { width: 1000, height: 1400 }, deviceScaleFactor: 4 });
  await page.route(/^https?:/, (route) => route.abort());
  cdp = await page.context().newCDPSession(page);
  const from = "app/globals.css";
  css = (await postcss([tailwind()]).process(readFileSync(from, "utf8"), { from })).css;
});
afterAll(async () => browser?.close());

const show = (html: string, locale = "fr") =>
  page.setContent(
    `<!doctype html><html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"><style>${css}</style><body>${html}</body></html>`,
  );

describe("every plot", () => {
  it("is known to this test, and shown by a sample", () => {
    expect(unknownDrawings(), "say in drawings.ts what these draw, and give a plot its sample").toEqual([]);
    expect(Object.keys(plots).toSorted()).toEqual(drawingFiles().filter((file) => file in plots));
    expect(new Set(Object.values(plots))).toEqual(new Set(Object.keys(samples)));
  });

  it.each(locales)("names a table or list of the same on its page, in %s", async (locale) => {
    for (const [name, sample] of Object.entries(samples)) {
      await show(render(locale, sample(locale)), locale);
      const unsaid = await page.locator(".plot").evaluateAll((drawn) =>
        drawn.map((plot) => {
          const words = document.getElementById(plot.getAttribute("aria-details") ?? "");
          if (!words) return "nothing";
          const isTable = words.matches("table") && words.querySelectorAll("tbody tr").length > 0;
          const isList = words.matches("ul") && words.querySelectorAll("li").length > 0;
          return isTable || isList ? "" : words.outerHTML.slice(0, 80);
        }),
      );
      expect(unsaid.length, `${name} has no plot in it`).toBeGreaterThan(0);
      expect(unsaid.join(""), `${name}: a plot without its words`).toBe("");
      // No picture with figures stands outside of a plot, but for signs and bars inside of a cell.
      const outside = await page
        .locator("svg:not(.plot):not(.plot svg):not(td svg):not([role=cell] svg):not([data-key])")
        .evaluateAll((all) => all.filter((svg) => svg.querySelector("rect, text")).length);
      expect(outside, `${name}: a drawing outside of a plot`).toBe(0);
    }
  });
});

/** Runs in the page: marks of the drawings under 3 : 1 on their ground, and drawings without the ground they were made for. */
function faintMarks(drawings: (SVGElement | HTMLElement)[]): string[][] {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
    const [x, y, z] = [r, g, b].map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (x ?? 0) + 0.7152 * (y ?? 0) + 0.0722 * (z ?? 0);
  };
  const paper = light("rgb(251, 247, 240)");
  return drawings.map((drawing) => {
    const marks = [...drawing.querySelectorAll("rect, path, circle, text")].filter(
      (mark) => !mark.closest("pattern") && mark.getAttribute("aria-hidden") !== "true",
    );
    const faint = marks.filter((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      const inks = [fill, stroke].filter((ink) => ink.startsWith("rgb") && !ink.endsWith(", 0)"));
      return inks.length > 0 && inks.every((ink) => (paper + 0.05) / (light(ink) + 0.05) < 3);
    });
    const chosen = matchMedia("(forced-colors: active)").matches;
    const ground = getComputedStyle(drawing).backgroundColor;
    const lost = chosen && light(ground) < 0.9 ? [`no paper under it: ${ground}`] : [];
    // A number in paper stands on a mark that is dark itself.
    return [
      ...faint.filter((mark) => mark.tagName !== "text").map((mark) => mark.outerHTML.slice(0, 90)),
      ...lost,
    ];
  });
}

/** Neighbours of a scale that runs from light to dark are read one by one against its key; kinds have no order to help. */
const enough = { kinds: 3, steps: 1.4, shape: 0.1 } as const;

type Seen = { name: string; light: number; shape: Uint8Array };

async function keysOf(sight: Sight): Promise<Seen[]> {
  await see(cdp, sight);
  const seen: Seen[] = [];
  for (const one of await page.locator("[data-key]").all())
    seen.push({ name: (await one.getAttribute("data-key")) ?? "", ...(await patch(one)) });
  return seen;
}

/** Pairs of a key that such eyes cannot tell apart, neither by light and dark nor by a pattern. */
function alike(seen: readonly Seen[]): string[] {
  const pairs = seen.flatMap((one, n) => seen.slice(n + 1).map((other) => [one, other] as const));
  return pairs
    .filter(([one, other]) => {
      const steps = one.name.startsWith("step-") && other.name.startsWith("step-");
      const apart = contrastOf(one.light, other.light) >= (steps ? enough.steps : enough.kinds);
      return !apart && difference(one.shape, other.shape) < enough.shape;
    })
    .map(([one, other]) => `${one.name} and ${other.name}`);
}

describe("what a plot means needs no colour", () => {
  it.each(Object.keys(samples))("by no kind of sight: %s", async (name) => {
    await show(render("fr", samples[name]?.("fr") ?? createElement("p")));
    for (const sight of sights) expect(alike(await keysOf(sight)), `${name}, ${sight}`).toEqual([]);
    await see(cdp, "none");
    // Whoever uses two inks in one plot says in a key which is which.
    const inks = await page.locator(".plot").evaluateAll((drawn) =>
      drawn.map((plot) => {
        const marks = [...plot.querySelectorAll("rect, path, circle")].filter(
          (mark) => !mark.closest("pattern, [data-key], a"),
        );
        // Patterns have a name for each drawing; what they draw is at its end.
        const fills = marks.map((mark) => getComputedStyle(mark).fill.replace(/^url\(.*-(\w+)"\)$/, "$1"));
        const coloured = new Set(fills.filter((fill) => !/none|rgba?\(255, 253, 249/.test(fill)));
        return { inks: coloured.size, keys: plot.querySelectorAll("[data-key]").length };
      }),
    );
    for (const { inks: used, keys } of inks) if (used > 1) expect(keys, name).toBeGreaterThanOrEqual(used);
  });

  it("and two kinds that differ by their colour alone would be found", async () => {
    const key = (name: string, ink: "bleu" | "vert") =>
      createElement(PlotKey, { key: name, name, look: { tone: "filled", ink }, label: name });
    await show(render("fr", createElement("div", null, [key("one", "bleu"), key("other", "vert")])));
    for (const sight of sights) expect(alike(await keysOf(sight)), sight).toEqual(["one and other"]);
    await see(cdp, "none");
  });

  it.each(Object.keys(samples))(
    "and every mark stands out from the paper, with chosen colours too: %s",
    async (name) => {
      await show(render("fr", samples[name]?.("fr") ?? createElement("p")));
      for (const forcedColors of ["none", "active"] as const) {
        await page.emulateMedia({ forcedColors, colorScheme: forcedColors === "active" ? "dark" : "light" });
        const weak = await page.locator("svg.plot, .plot svg:not([data-key])").evaluateAll(faintMarks);
        expect(weak.flat(), `${name}, chosen colours ${forcedColors}`).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
    },
  );
});
