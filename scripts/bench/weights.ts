import { type Browser, type CDPSession, type Page, chromium as playwright } from "@playwright/test";
import { chromium, chromiumFlags, columns } from "#scripts/bench/browser.ts";
import type { Undo } from "#scripts/platform/undo.ts";

/** What a page of a small phone costs. Bytes are those over the wire, headers included. */
export type Weight = {
  name: string;
  /** The first view: what loads without a finger on the page. */
  bytes: number;
  /** The same after scrolling to the end, when every picture is there. */
  wholeBytes: number;
  html: number;
  scripts: number;
  styles: number;
  fonts: number;
  images: number;
  requests: number;
  /** Milliseconds to the largest contentful paint at 400 kbit/s and 400 ms a round trip, with nothing cached. */
  lcp: number;
  /** What that paint was. */
  lcpElement: string;
  /** Cumulative layout shift on that line. */
  cls: number;
};

const phone = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** Opens each page in a fresh browser context, once to weigh it and once on a slow line. */
export async function weigh(pages: readonly { name: string; url: string }[], undo: Undo): Promise<Weight[]> {
  const browser = await playwright.launch({ executablePath: chromium(), args: chromiumFlags });
  undo.add(() => browser.close());
  const weights: Weight[] = [];
  for (const { name, url } of pages) {
    weights.push({ name, ...(await bytesOf(browser, url)), ...(await paintOf(browser, url)) });
  }
  return weights;
}

const kinds = {
  Document: "html",
  Script: "scripts",
  Stylesheet: "styles",
  Font: "fonts",
  Image: "images",
} as const;

async function bytesOf(browser: Browser, url: string) {
  return inPage(browser, async (page, session) => {
    const types = new Map<string, string>();
    const count = { html: 0, scripts: 0, styles: 0, fonts: 0, images: 0, requests: 0 };
    let bytes = 0;
    session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      count.requests++;
      const kind = kinds[(types.get(requestId) ?? "") as keyof typeof kinds];
      if (kind) count[kind] += encodedDataLength;
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const first = bytes;
    await scrollToEnd(page);
    return { ...count, bytes: first, wholeBytes: bytes };
  });
}

async function scrollToEnd(page: Page): Promise<void> {
  const step = phone.viewport.height / 2;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += step) {
    await page.evaluate((top) => window.scrollTo(0, top), at);
    await page.waitForTimeout(60);
  }
  await page.waitForLoadState("networkidle");
}

type Paint = { lcp: number; lcpElement: string; cls: number };

async function paintOf(browser: Browser, url: string): Promise<Paint> {
  return inPage(browser, async (page, session) => {
    await session.send("Network.emulateNetworkConditions", slow);
    await page.addInitScript(() => {
      const seen = { lcp: 0, lcpElement: "", cls: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { element } = entry as unknown as { element?: Element };
          seen.lcp = Math.round(entry.startTime);
          seen.lcpElement = element?.tagName.toLowerCase() ?? "";
        }
      }).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.cls += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    await page.waitForTimeout(1_000);
    return page.evaluate(() => (window as unknown as { seen: Paint }).seen);
  });
}

async function inPage<T>(
  browser: Browser,
  work: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    return await work(page, session);
  } finally {
    await context.close();
  }
}

/** kB of each page, and its largest paint. */
export function weightTable(weights: readonly Weight[]): string {
  const kb = (bytes: number) => Math.round(bytes / 100) / 10;
  return columns([
    [
      "360 px, kB over the wire",
      "first",
      "whole",
      "html",
      "script",
      "style",
      "font",
      "image",
      "LCP ms",
      "CLS",
    ],
    ...weights.map((each) => [
      each.name,
      ...[each.bytes, each.wholeBytes, each.html, each.scripts, each.styles, each.fonts, each.images].map(kb),
      `${each.lcp} ${each.lcpElement}`,
      Math.round(each.cls * 1000) / 1000,
    ]),
  ]);
}
