import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { cartCountScript, cartCountScriptHash } from "#components/layout/cart-count-script.ts";

function run(cookie: string) {
  const number = { textContent: "" as unknown };
  const badge = { hidden: true, querySelector: () => number };
  const listeners = new Map<string, () => void>();
  const page = {
    cookie,
    getElementById: (id: string) => (id === "cart-count" ? badge : null),
    addEventListener: (name: string, heard: () => void) => listeners.set(name, heard),
  };
  const context: Record<string, unknown> = { document: page, addEventListener: page.addEventListener };
  context.window = context;
  runInNewContext(cartCountScript, context);
  return { number, badge, page, listeners };
}

describe("the number beside the cart", () => {
  it("is the cookie's, among other cookies", () => {
    const { number, badge } = run("a=1; cart_count=12; b=2");
    expect([badge.hidden, number.textContent]).toEqual([false, 12]);
  });

  it.each(["", "cart_count=0", "cart_count=", "my_cart_count=4", "cart_count=<b>"])(
    "is hidden for %j",
    (cookie) => {
      expect(run(cookie).badge.hidden).toBe(true);
    },
  );

  it("follows a change that loads no page", () => {
    const { badge, number, page, listeners } = run("");
    page.cookie = "cart_count=2";
    listeners.get("cart:changed")?.();
    expect([badge.hidden, number.textContent]).toEqual([false, 2]);
  });

  it("is allowed by exactly the hash the policy is given", () => {
    const hash = createHash("sha256").update(cartCountScript).digest("base64");
    expect(cartCountScriptHash).toBe(`'sha256-${hash}'`);
  });
});
