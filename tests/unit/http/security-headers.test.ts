import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, type HeaderFacts, pageHeaders } from "#lib/http/security-headers.ts";

function factsOf(pathname: string, given: Partial<HeaderFacts> = {}): HeaderFacts {
  return {
    pathname,
    nonce: "n0nce",
    https: true,
    formOrigins: ["https://checkout.stripe.com"],
    scriptHashes: ["'sha256-abc'"],
    development: false,
    ...given,
  };
}

function directive(pathname: string, name: string, given: Partial<HeaderFacts> = {}): string | undefined {
  return contentSecurityPolicy(factsOf(pathname, given))
    .split("; ")
    .find((part) => part.startsWith(`${name} `));
}

const publicPaths = [
  "/",
  "/fr",
  "/ar/pieces",
  "/en/pieces/blue-bowl",
  "/fr/artisans",
  "/fr/verification",
  "/ar/apply",
  "/xx",
];
const privatePaths = [
  "/fr/studio/orders",
  "/ar/office",
  "/en/federation",
  "/fr/account",
  "/fr/sign-in/code",
  "/ar/cart",
  "/fr/checkout",
  "/en/orders/chk_1",
  "/FR/Account",
  "/account",
  "/ar/apply/start",
  "/fr/apply/apl_1/papers",
];

describe("headers of a page", () => {
  it.each(privatePaths)("%s runs scripts by nonce only and is kept by nobody", (path) => {
    expect(directive(path, "script-src")).toBe("script-src 'nonce-n0nce' 'sha256-abc' 'strict-dynamic'");
    expect(pageHeaders(factsOf(path))["cache-control"]).toBe("private, no-store");
  });

  it.each(publicPaths)("%s carries no nonce, so that one answer fits everybody", (path) => {
    expect(directive(path, "script-src")).toBe("script-src 'self' 'unsafe-inline'");
    expect(pageHeaders(factsOf(path))["cache-control"]).toBeUndefined();
    expect(contentSecurityPolicy(factsOf(path))).not.toContain("n0nce");
  });

  it.each([...publicPaths, ...privatePaths])("%s cannot be framed, re-based or given plug-ins", (path) => {
    expect(directive(path, "frame-ancestors")).toBe("frame-ancestors 'none'");
    expect(directive(path, "base-uri")).toBe("base-uri 'none'");
    expect(directive(path, "object-src")).toBe("object-src 'none'");
    expect(contentSecurityPolicy(factsOf(path))).not.toContain("unsafe-eval");
    expect(pageHeaders(factsOf(path))).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  it("lets forms lead to us and to the payment page, and nowhere else", () => {
    const formOrigins = ["https://checkout.stripe.com", "http://127.0.0.1:4242"];
    expect(directive("/fr/checkout", "form-action", { formOrigins })).toBe(
      "form-action 'self' https://checkout.stripe.com http://127.0.0.1:4242",
    );
  });

  it.each([
    ["/fr/orders/chk_1", "no-referrer"],
    ["/ar/checkout/return", "same-origin"],
    ["/en/sign-in", "same-origin"],
    ["/ar/apply/apl_1/papers", "same-origin"],
  ])("%s gives its address to no other site", (path, policy) => {
    expect(pageHeaders(factsOf(path))["referrer-policy"]).toBe(policy);
  });

  it("asks for https only where it is served", () => {
    expect(pageHeaders(factsOf("/fr"))["strict-transport-security"]).toBe(
      "max-age=31536000; includeSubDomains",
    );
    const plain = pageHeaders(factsOf("/fr", { https: false }));
    expect(plain["strict-transport-security"]).toBeUndefined();
    expect(plain["content-security-policy"]).not.toContain("upgrade-insecure-requests");
  });
});
