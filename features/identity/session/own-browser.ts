import "server-only";
import type { BrowserSession, FoundBrowser } from "#features/identity/session/lock-browser.ts";

/** The browser that the policy `ownBrowser` has let through. */
export function own({ browser }: { browser: FoundBrowser }): BrowserSession {
  if (!browser) throw new Error("the policy lets no one through without a browser");
  return browser;
}
