import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storagePlace } from "#lib/adapters/storage/address.ts";
import { isStorageKey } from "#lib/adapters/storage/key.ts";

describe("STORAGE_URL", () => {
  it.each([
    ["file:.data/storage", { kind: "file", folder: ".data/storage" }],
    ["file:/srv/sanad", { kind: "file", folder: "/srv/sanad" }],
    ["file:///srv/sa%20nad", { kind: "file", folder: "/srv/sa nad" }],
    ["s3://media", { kind: "s3", bucket: "media", prefix: "", region: "us-east-1", endpoint: undefined }],
    [
      "s3://media/shop/a/?region=eu-west-3&endpoint=https%3A%2F%2Fs3.example.test",
      {
        kind: "s3",
        bucket: "media",
        prefix: "shop/a",
        region: "eu-west-3",
        endpoint: "https://s3.example.test",
      },
    ],
  ])("reads %s", (url, place) => {
    expect(storagePlace(url)).toEqual(place);
  });

  it.each(["file:", "file://host/share", "http://example.test", "s3://", "s3:", ""])("refuses %j", (url) => {
    expect(() => storagePlace(url)).toThrow(RangeError);
  });
});

describe("storage keys", () => {
  it("never lead outside the folder they are joined to, whatever the text", () => {
    const parts = fc.constantFrom(
      "..",
      ".",
      "/",
      "\\",
      "a",
      "b-1",
      "%2e",
      "\u0000",
      ".webp",
      "pieces",
      "é",
      " ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((list) => list.join("")),
        ),
        (text) => {
          if (!isStorageKey(text)) return;
          expect(resolve("/base", text)).toBe(`/base/${text}`);
          expect(text).not.toMatch(/(^|\/)\./);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
