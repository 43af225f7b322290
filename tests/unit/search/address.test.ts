import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNarrowed, readFilters, searchHref, without } from "#features/search/domain/address.ts";

const read = (href: string) => {
  const query: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(href.split("?")[1] ?? ""))
    query[key] = [...(query[key] ?? []), value];
  return readFilters("ar", query);
};

describe("the address of a search", () => {
  it("is read back as the same search, whatever was chosen", () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zء-ي]{0,10}$/u),
        keys,
        keys,
        fc.option(fc.integer({ min: 0, max: 9_999_999 }), { nil: undefined }),
        fc.constantFrom("relevance", "newest", "price-up", "price-down"),
        fc.integer({ min: 1, max: 50 }),
        (q, craft, material, min, sort, page) => {
          const filters = { ...readFilters("ar", {}), q, craft: craft.sort(), material: material.sort(), min };
          const all = { ...filters, sort: sort as "newest", page };
          expect(read(searchHref(all))).toEqual(all);
        },
      ),
    );
  });

  it("is the same for the same choice in another order", () => {
    expect(searchHref({ craft: ["b", "a"] })).toBe(searchHref({ craft: ["a", "b"] }));
    expect(searchHref({})).toBe("/search");
  });

  it("leaves out what makes no sense and keeps the rest", () => {
    const filters = readFilters("fr", {
      q: `  ${"a".repeat(300)} `,
      ...{ page: "-3", sort: "sideways", craft: ["babouche", "x'; drop"], min: "٢٠٠", max: "much" },
    });
    expect(filters).toMatchObject({ page: 1, sort: "relevance", craft: ["babouche"], min: 200 });
    expect(filters.q).toHaveLength(100);
    expect(filters.max).toBeUndefined();
  });

  it("without a filter is on its first page and has the others", () => {
    const filters = { ...readFilters("en", { craft: ["a", "b"], size: "2" }), page: 3 };
    expect(without(filters, "craft", "a")).toMatchObject({ craft: ["b"], size: ["2"], page: 1 });
    expect(isNarrowed(without(readFilters("en", { max: "300" }), "max"))).toBe(false);
  });
});
