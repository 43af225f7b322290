import { describe, expect, it } from "vitest";
import { wayBack } from "#features/pricing/http/choose-visitor.ts";

const origin = "https://sanad.example";

describe("the way back from the visitor's choice", () => {
  it.each([
    [`${origin}/fr/pieces/x?page=2`, "/fr/pieces/x?page=2"],
    [`${origin}/fr/pieces/x?currency=EUR`, "/fr/pieces/x"],
    [`${origin}//evil.example/x`, "/evil.example/x"],
    [`${origin}/\\evil.example`, "/evil.example"],
    ["https://evil.example/fr", "/ar"],
    ["javascript:alert(1)", "/ar"],
    ["nonsense", "/ar"],
    [null, "/ar"],
  ])("from %s is %s", (referer, expected) => {
    expect(wayBack(referer, origin, "ar")).toBe(expected);
  });
});
