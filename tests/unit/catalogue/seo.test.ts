import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absolute, alternates, decodeSlug, samePath, slugPaths } from "#lib/seo/addresses.ts";
import { jsonLdText } from "#lib/seo/json-ld.ts";
import { decimalAmount } from "#lib/seo/price-text.ts";
import { shorten } from "#lib/seo/shorten.ts";
import { xmlElement, xmlText } from "#lib/seo/xml.ts";

describe("structured data", () => {
  it("can neither close its script element nor open a comment, whatever the words", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constant("</script><!--\u2028")), (text) => {
        const written = jsonLdText({ name: text });
        expect(written).not.toContain("<");
        expect(written).not.toMatch(/[\u2028\u2029]/);
        expect(JSON.parse(written)).toEqual({ name: text });
      }),
    );
  });
});

describe("XML text", () => {
  it("holds no character that XML forbids and no bare sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = xmlText(text);
        expect(written).not.toMatch(/[<>"']/);
        expect(written.replace(/&(amp|lt|gt|quot|apos);/g, "")).not.toContain("&");
        expect(written.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
        expect(written).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      }),
    );
    expect(xmlText("\uD83C a & b")).toBe("\uFFFD a &amp; b");
    expect(xmlElement("a", null)).toBe("");
  });
});

describe("addresses", () => {
  it("are absolute under the canonical origin and percent-encoded", () => {
    expect(absolute("/ar/pieces/طبق")).toBe("http://localhost:3000/ar/pieces/%D8%B7%D8%A8%D9%82");
  });

  it("name the page in every language and a default", () => {
    const { canonical, languages } = alternates(
      slugPaths("/pieces", { ar: "طبق", fr: "plat", en: "dish" }),
      "en",
    );
    expect(canonical).toBe("http://localhost:3000/en/pieces/dish");
    expect(languages).toEqual({
      ar: "http://localhost:3000/ar/pieces/%D8%B7%D8%A8%D9%82",
      fr: "http://localhost:3000/fr/pieces/plat",
      en: "http://localhost:3000/en/pieces/dish",
      "x-default": "http://localhost:3000/fr/pieces/plat",
    });
    expect(samePath("")).toEqual({ ar: "/ar", fr: "/fr", en: "/en" });
  });

  it("decode what a browser encodes and refuse what decodes to nothing", () => {
    expect(decodeSlug(encodeURIComponent("طبق-أزرق"))).toBe("طبق-أزرق");
    expect(decodeSlug("e\u0301tain")).toBe("\u00e9tain");
    expect(decodeSlug("%E0%A4%A")).toBeNull();
  });
});

describe("text for machines", () => {
  it.each([
    [120050, "1200.50"],
    [5, "0.05"],
    [0, "0.00"],
    [-199, "-1.99"],
  ])("writes %i minor units as %s", (minor, text) => {
    expect(decimalAmount({ minor, currency: "MAD" })).toBe(text);
  });

  it("shortens at a word and never beyond the limit", () => {
    expect(shorten("un deux  trois", 10)).toBe("un deux…");
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 10, max: 50 }),
        (text, limit) => shorten(text, limit).length <= limit,
      ),
    );
  });
});
