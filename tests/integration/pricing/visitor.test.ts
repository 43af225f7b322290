import { describe, expect, it } from "vitest";
import { chooseVisitor } from "#features/pricing/index.ts";
import { env } from "#lib/env.ts";

const send = (form: Record<string, string>, headers: Record<string, string>) =>
  chooseVisitor(
    new Request(`${env().CANONICAL_ORIGIN}/api/visitor`, {
      method: "POST",
      headers,
      body: new URLSearchParams(form),
    }),
  );
const own = () => ({ origin: env().CANONICAL_ORIGIN, referer: `${env().CANONICAL_ORIGIN}/ar/pieces?page=2` });

describe("a destination and a currency chosen without a script", () => {
  it("are kept a year in two cookies of this site, and lead back to where the form stood", async () => {
    const answer = await send({ destination: "FR", currency: "EUR", locale: "ar" }, own());
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/ar/pieces?page=2"]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.getSetCookie().map((cookie) => cookie.replace("; Secure", ""))).toEqual([
      "destination=FR; Path=/; Max-Age=31536000; SameSite=Lax",
      "currency=EUR; Path=/; Max-Age=31536000; SameSite=Lax",
    ]);
  });

  it("are not kept when they are none of ours", async () => {
    const answer = await send({ destination: "XX; Domain=evil", currency: "BTC" }, own());
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([303, []]);
  });

  it("are refused from another site's form", async () => {
    const answer = await send({ destination: "FR" }, { origin: "https://evil.example" });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  });
});
