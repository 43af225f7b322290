import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { visitorScript, visitorScriptHash } from "#components/layout/visitor-script.ts";
import { countries, zoneOf } from "#lib/places/countries.ts";
import { currencyOf } from "#lib/places/visitor.ts";

type Given = {
  cookie?: string;
  languages?: string[];
  timeZone?: string;
  search?: string;
  pathname?: string;
};

function run({
  cookie = "",
  languages = ["en-US"],
  timeZone = "Etc/UTC",
  search = "",
  pathname = "/fr/pieces/bol",
}: Given) {
  const number = { textContent: "" as unknown };
  const badge = { hidden: true, querySelector: () => number };
  const summary = { textContent: "", getAttribute: (name: string) => name.replace("data-", "mark-") };
  const select = () => ({ value: "", options: [{ text: "Chosen" }], selectedIndex: 0 });
  const details = { open: true, querySelector: () => ({ focus() {} }) };
  const form = {
    id: "visitor-form",
    elements: { destination: select(), currency: select() },
    closest: () => details,
  };
  const listeners = new Map<string, (event?: unknown) => void>();
  // Everybody who listens is told, in turn: the hearts hear of forms too.
  const hear = (name: string, heard: (event?: unknown) => void) => {
    const before = listeners.get(name);
    listeners.set(name, (event) => {
      before?.(event);
      heard(event);
    });
  };
  const dataset: Record<string, string> = {};
  const things: Record<string, unknown> = {
    "cart-count": badge,
    "visitor-form": form,
    "visitor-now": summary,
  };
  const page = {
    cookie,
    documentElement: { dataset },
    head: { appendChild: () => {} },
    createElement: () => ({ textContent: "" }),
    getElementById: (id: string) => things[id] ?? null,
    querySelector: (_selector: string): unknown => null,
    addEventListener: hear,
  };
  const context: Record<string, unknown> = {
    document: page,
    addEventListener: hear,
    navigator: { languages, language: languages[0] },
    location: { search, pathname, protocol: "https:" },
    Intl: { DateTimeFormat: () => ({ resolvedOptions: () => ({ timeZone }) }) },
  };
  context.window = context;
  runInNewContext(visitorScript, context);
  listeners.get("DOMContentLoaded")?.();
  return { number, badge, page, listeners, dataset, form, summary, details };
}

const chosen = (given: Given) => {
  const { dataset } = run(given);
  return [dataset.destination, dataset.zone, dataset.currency];
};

describe("the number beside the cart", () => {
  it("is the cookie's, among other cookies", () => {
    const { number, badge } = run({ cookie: "a=1; cart_count=12; b=2" });
    expect([badge.hidden, number.textContent]).toEqual([false, 12]);
  });

  it.each(["", "cart_count=0", "cart_count=", "my_cart_count=4", "cart_count=<b>"])(
    "is hidden for %j",
    (cookie) => {
      expect(run({ cookie }).badge.hidden).toBe(true);
    },
  );

  it("follows a change that loads no page", () => {
    const { badge, number, page, listeners } = run({});
    page.cookie = "cart_count=2";
    listeners.get("cart:changed")?.();
    expect([badge.hidden, number.textContent]).toEqual([false, 2]);
  });
});

describe("the currency and destination of a first visit", () => {
  it.each(["ar", "ar-MA", "ar-MA-u-nu-latn", "fr-MA", "zgh", "zgh-MA", "shi", "tzm-Latn-MA", "ary"])(
    "is Morocco for a browser that speaks %s",
    (language) => {
      expect(chosen({ languages: [language] })).toEqual(["MA", "national", "MAD"]);
    },
  );

  it.each(["Africa/Casablanca", "Africa/El_Aaiun"])("is Morocco on the clock of %s", (timeZone) => {
    expect(chosen({ languages: ["fr-FR", "en"], timeZone })).toEqual(["MA", "national", "MAD"]);
  });

  it.each([
    ["fr-FR", "FR", "europe", "EUR"],
    ["fr", "FR", "europe", "EUR"],
    ["en-US", "US", "world", "USD"],
    ["en-GB", "GB", "europe", "GBP"],
    ["en", "US", "world", "USD"],
    ["de-CH", "CH", "europe", "EUR"],
    ["zh-Hant-SG", "SG", "world", "USD"],
    ["ar-SA", "SA", "world", "USD"],
  ])("follows the region of %s", (language, ...expected) => {
    expect(chosen({ languages: [language] })).toEqual(expected);
  });

  it.each(["en-IN", "hi", "x", "", "<b>"])("is Morocco where no parcel goes: %j", (language) => {
    expect(chosen({ languages: [language] })).toEqual(["MA", "national", "MAD"]);
  });

  it("is the same currency as the server's for every country", () => {
    for (const country of countries) {
      const expected = [country, zoneOf(country), currencyOf(country)];
      expect(chosen({ cookie: `destination=${country}` })).toEqual(expected);
    }
  });
});

describe("what the visitor chose", () => {
  it("wins over the browser's languages", () => {
    const cookie = "destination=JP; currency=GBP";
    expect(chosen({ cookie, languages: ["ar-MA"] })).toEqual(["JP", "world", "GBP"]);
  });

  it.each(["destination=XX; currency=BTC", "destination=<b>; currency=", "destination=ma; currency=mad"])(
    "is not believed when it is %j",
    (cookie) => {
      expect(chosen({ cookie })).toEqual(["US", "world", "USD"]);
    },
  );

  it("gives way to a currency that the address names, for this view alone", () => {
    const { dataset, page } = run({ cookie: "currency=EUR", search: "?a=1&currency=GBP" });
    expect([dataset.currency, page.cookie]).toEqual(["GBP", "currency=EUR"]);
    expect(chosen({ search: "?currency=JPY" })[2]).toBe("USD");
    const elsewhere = { search: "?currency=GBP", pathname: "/fr/federation/exchange/new" };
    expect(chosen(elsewhere)[2]).toBe("USD");
  });

  it("stands in the form and its summary", () => {
    const { form, summary } = run({ cookie: "destination=FR" });
    expect([form.elements.destination.value, form.elements.currency.value]).toEqual(["FR", "EUR"]);
    expect(summary.textContent).toBe("Chosen · mark-eur");
  });

  it("applies at once where the page holds every currency, and is sent where it holds one", () => {
    const { listeners, form, page, dataset, details } = run({});
    let stopped = 0;
    form.elements.destination.value = "GB";
    form.elements.currency.value = "GBP";
    const kept: string[] = [];
    Object.defineProperty(page, "cookie", {
      get: () => kept.map((cookie) => cookie.split(";")[0]).join("; "),
      set: (cookie: string) => kept.push(cookie),
    });
    listeners.get("submit")?.({ target: form, preventDefault: () => stopped++ });
    expect([stopped, dataset.currency, dataset.zone, details.open]).toEqual([1, "GBP", "europe", false]);
    expect(kept[0]).toBe("destination=GB;path=/;max-age=31536000;samesite=lax;secure");
    page.querySelector = () => ({});
    listeners.get("submit")?.({ target: form, preventDefault: () => stopped++ });
    expect(stopped).toBe(1);
  });
});

describe("the visitor's script", () => {
  it("is allowed by exactly the hash the policy is given", () => {
    const hash = createHash("sha256").update(visitorScript).digest("base64");
    expect(visitorScriptHash).toBe(`'sha256-${hash}'`);
  });

  it("stays under 4 kB with the hearts, on every page as it is", () => {
    expect(visitorScript.length).toBeLessThan(4000);
  });

  it("holds nothing that would end its element", () => {
    expect(visitorScript).not.toContain("</");
  });
});
