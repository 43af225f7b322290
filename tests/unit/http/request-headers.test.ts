import { describe, expect, it } from "vitest";
import { clientAddress, networkOf } from "#lib/http/client-address.ts";
import { cleanRequestHeaders } from "#lib/http/request-headers.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";

describe("cleanRequestHeaders", () => {
  it("drops what only proxies and the framework may say", () => {
    const forged = {
      "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
      "X-Middleware-Rewrite": "http://169.254.169.254/",
      "x-nonce": "guessed",
      "Content-Security-Policy": "script-src 'nonce-guessed'",
      "x-nextjs-rewritten-path": "/fr/office",
      "x-next-intl-locale": "xx",
      "x-sanad-path": "/fr/office",
      "x-matched-path": "/fr/office",
    };
    const clean = cleanRequestHeaders(
      new Headers({ ...forged, accept: "text/html", "next-action": "abc", rsc: "1" }),
    );
    for (const name of Object.keys(forged)) expect(clean.has(name)).toBe(false);
    expect([clean.get("accept"), clean.get("next-action"), clean.get("rsc")]).toEqual([
      "text/html",
      "abc",
      "1",
    ]);
  });

  it("keeps a harmless request id and replaces any other", () => {
    expect(cleanRequestHeaders(new Headers({ "x-request-id": "abcdef-123456" })).get("x-request-id")).toBe(
      "abcdef-123456",
    );
    const replaced = cleanRequestHeaders(new Headers({ "x-request-id": "*/ drop table audit; --" }));
    expect(replaced.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("clientAddress", () => {
  const headers = new Headers({ "x-forwarded-for": "6.6.6.6, 10.0.0.9, 41.140.3.7" });

  it("believes only the entries our own proxies wrote", () => {
    expect(clientAddress(headers, 1)).toBe("41.140.3.7");
    expect(clientAddress(headers, 2)).toBe("10.0.0.9");
    expect(clientAddress(new Headers(), 1)).toBe("unknown");
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::ffff:41.140.3.7", "41.140.3.7"],
    ["41.140.3.7", "41.140.3.7"],
    ["<script>", "unknown"],
  ])("counts %s as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("isSameOrigin", () => {
  const ours = "https://sanad.example";

  it.each([
    [{ origin: ours }, true],
    [{ origin: "https://sanad.example.evil.example" }, false],
    [{ origin: "null" }, false],
    [{ origin: "null", "sec-fetch-site": "same-origin" }, true],
    [{ origin: "null", "sec-fetch-site": "cross-site" }, false],
    [{ origin: "https://evil.example", "sec-fetch-site": "same-origin" }, false],
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "same-site" }, false],
    [{}, false],
  ])("%j → %s", (headers, expected) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), ours)).toBe(expected);
  });
});
