import { describe, expect, it } from "vitest";
import { landingPath } from "#features/identity/domain/landing.ts";
import { safePath } from "#features/identity/domain/safe-path.ts";

describe("safePath", () => {
  it.each([
    "/fr/cart",
    "/ar/pieces?craft=zellige&page=2",
    "/fr/pieces/%D8%A5%D9%86%D8%A7%D8%A1",
    "/",
    "/fr#top",
  ])("goes to %s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%2Fevil.example",
    "/%5Cevil.example",
    "/%5cevil.example",
    "%2F%2Fevil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "evil.example",
    " /fr",
    "/\t/evil.example",
    "/%09/evil.example",
    "/%0d%0aset-cookie:a=b",
    "/fr%",
    "",
    null,
    undefined,
  ])("does not go to %j", (path) => {
    expect(safePath(path)).toBe("/");
  });
});

describe("landingPath", () => {
  it("goes where the visitor wanted to go", () => {
    expect(landingPath("fr", "/fr/checkout", ["verifier"])).toBe("/fr/checkout");
  });

  it.each([
    [["verifier"], "/ar/office"],
    [["artisan", "manager"], "/ar/office"],
    [["federation"], "/ar/federation"],
    [["artisan"], "/ar/studio"],
    [["ministry"], "/ar/federation"],
    [["mda"], "/ar/account"],
    [[], "/ar/account"],
  ] as const)("shows %j their own place", (roles, path) => {
    expect(landingPath("ar", "//evil.example", roles)).toBe(path);
    expect(landingPath("ar", "/ar/sign-in/code", roles)).toBe(path);
  });
});
