import { beforeAll, describe, expect, it } from "vitest";
import { GET as google } from "#app/feeds/google.xml/route.ts";
import { variantPrice } from "#db/schema/prices.ts";
import { googleFeed, listPieces, newPiecesFeed } from "#features/catalogue/index.ts";
import { locales } from "#lib/i18n/locales.ts";
import { currencies } from "#lib/money/money.ts";
import { owner } from "#tests/factories/owner.ts";
import { type MadePiece, makePiece } from "#tests/factories/pieces.ts";
import { makeQuotes, makeTariffs } from "#tests/factories/rates.ts";
import { storedPicture } from "#tests/factories/stored-picture.ts";
import { merchantErrors } from "#tests/integration/seo/merchant-rules.ts";
import { type Element, readXml } from "#tests/integration/seo/read-xml.ts";

const hostile = `Bol <script>alert("1")</script> & ']]> \u0007 𝄞`;
const words = { title: "Sanad & co", description: "<>" };
const optionName = { fr: "Taille", en: "Size", ar: "المقاس" };
const options = [
  { option: { fr: "Petit", en: "Small", ar: "صغير" } },
  { option: { fr: "Grand", en: "Large", ar: "كبير" }, priceMinor: 900_00, onHand: 0 },
];
const made: Record<string, MadePiece> = {};

async function feed(
  locale: (typeof locales)[number],
  currency: (typeof currencies)[number],
): Promise<string> {
  let text = "";
  for await (const chunk of googleFeed({ locale, currency }, words)) text += chunk;
  return text;
}

const itemsOf = (xml: string) =>
  readXml(xml).children[0]?.children.filter(({ name }) => name === "item") ?? [];
const value = (item: Element | undefined, name: string) =>
  item?.children.find((child) => child.name === name)?.text;

beforeAll(async () => {
  await makeTariffs(owner());
  await makeQuotes(owner(), new Date().toISOString().slice(0, 10));
  for (const availability of ["unique", "stock", "made_to_order"] as const) {
    made[availability] = await makePiece(owner(), {
      availability,
      title: { fr: `${hostile} ${"très long ".repeat(30)}`, ar: "وعاء & غطاء", en: hostile },
      description: { fr: `${hostile} ${"mot ".repeat(2000)}` },
      ...(availability === "stock" && { optionName, options }),
      pictures: Array.from({ length: 14 }, (_, n) => storedPicture({ storageKey: `pieces/feed${n}` })),
    });
  }
  const sku = `${made.stock?.serial}-2`;
  await owner().insert(variantPrice).values({ sku, currency: "EUR", priceMinor: 95_00 });
  made.rifle = await makePiece(owner(), { restriction: "national_only", pictures: [storedPicture()] });
  made.wall = await makePiece(owner(), { restriction: "not_shippable", pictures: [storedPicture()] });
});

describe("feed for shopping channels", () => {
  it.each(locales.flatMap((locale) => currencies.map((currency) => [locale, currency] as const)))(
    "in %s and %s keeps Google's rules, whatever the words hold",
    async (locale, currency) => {
      const xml = await feed(locale, currency);
      expect(merchantErrors(xml)).toEqual([]);
      expect(xml).not.toContain("<script");
      const items = itemsOf(xml);
      expect(items).toHaveLength(currency === "MAD" ? 5 : 4);
      expect(items.every((item) => value(item, "g:price")?.endsWith(currency))).toBe(true);
    },
  );

  it("tells dirhams as charged, a price the maker set as set, and others by the dated quote", async () => {
    const prices = async (currency: "MAD" | "EUR", sku: string) =>
      value(
        itemsOf(await feed("fr", currency)).find((item) => value(item, "g:id") === sku),
        "g:price",
      );
    const serial = made.stock?.serial;
    expect(await prices("MAD", `${serial}-1`)).toBe("450.00 MAD");
    expect(await prices("EUR", `${serial}-1`)).toBe("41.00 EUR");
    expect(await prices("EUR", `${serial}-2`)).toBe("95.00 EUR");
  });

  it("leads to a page that shows the same currency, and prices delivery to the countries that pay with it", async () => {
    const [item] = itemsOf(await feed("en", "GBP"));
    expect(value(item, "g:link")).toMatch(/\/en\/pieces\/[^?]+\?currency=GBP$/);
    const shipping = item?.children.filter(({ name }) => name === "g:shipping") ?? [];
    expect(shipping.map(({ children }) => children[0]?.text)).toEqual(["GB"]);
    expect(value(itemsOf(await feed("en", "MAD"))[0], "g:link")).not.toContain("?");
  });

  it("offers abroad nothing that stays in Morocco, and nowhere what cannot be sent", async () => {
    const ids = async (currency: "MAD" | "EUR") =>
      itemsOf(await feed("fr", currency)).map((item) => value(item, "g:id"));
    expect(await ids("MAD")).toContain(made.rifle?.sku);
    expect(await ids("EUR")).not.toContain(made.rifle?.sku);
    expect(await ids("MAD")).not.toContain(made.wall?.sku);
  });

  it("is refused for a language or a currency that is not spoken", async () => {
    const status = async (query: string) =>
      (await google(new Request(`http://localhost:3000/feeds/google.xml?${query}`))).status;
    expect([
      await status("lang=de"),
      await status("currency=CHF"),
      await status("lang=xx&currency=EUR"),
    ]).toEqual([404, 404, 404]);
  });

  it("is found wanting by the rules where something is wrong", async () => {
    const xml = await feed("fr", "MAD");
    const broken = {
      "g:id is missing": xml.replace(/<g:id>[^<]+<\/g:id>/, ""),
      "g:price is written wrongly": xml.replace(/<g:price>[^<]+</, "<g:price>450 DH<"),
      "availability_date goes": xml.replace(/<g:availability_date>[^<]+<\/g:availability_date>/, ""),
      "no attribute we know": xml.replace("<item>", "<item><g:colour>blue</g:colour>"),
      "id is there twice": xml.replace("</channel>", `${xml.match(/<item>.*?<\/item>/s)?.[0]}</channel>`),
      "shipping in another currency": xml.replace(
        /(<g:country>MA<\/g:country><g:price>[\d.]+) MAD/,
        "$1 EUR",
      ),
    };
    for (const [words_, text] of Object.entries(broken)) {
      expect(merchantErrors(text).join("\n"), words_).toContain(words_);
    }
  });
});

describe("feed of new pieces", () => {
  it.each(locales)("in %s is RSS 2.0 with all a reader needs", async (locale) => {
    const { pieces } = await listPieces({ locale });
    const rss = readXml(newPiecesFeed(pieces, locale, { title: "Nouvelles & co", description: "d" }));
    expect(rss.name).toBe("rss");
    const channel = rss.children[0];
    // RSS 2.0, "Required channel elements" and "Elements of <item>": https://www.rssboard.org/rss-specification
    for (const name of ["title", "link", "description", "language", "lastBuildDate", "atom:link"]) {
      expect(
        channel?.children.map((child) => child.name),
        name,
      ).toContain(name);
    }
    const items = channel?.children.filter(({ name }) => name === "item") ?? [];
    expect(items.length).toBe(pieces.length);
    for (const item of items) {
      for (const name of ["title", "link", "description", "guid", "pubDate"]) {
        expect(value(item, name), name).toBeTruthy();
      }
      expect(Date.parse(value(item, "pubDate") ?? "")).not.toBeNaN();
      expect(value(item, "pubDate")).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    }
    expect(new Set(items.map((item) => value(item, "guid"))).size).toBe(items.length);
  });
});
