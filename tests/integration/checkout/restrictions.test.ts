import { describe, expect, test } from "vitest";
import { quoteBasket, startCheckout } from "#features/checkout/index.ts";
import { unwrap } from "#lib/kernel/query.ts";
import {
  address,
  fill,
  makeStocked,
  openBorders,
  openShop,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";

openShop();
openBorders();

const abroad = { ...address, country: "FR" as const, postalCode: "69001" };

/** A basket of one option that is not free to go everywhere. */
async function basketOf(restriction: "national_only" | "export_permit" | "not_shippable") {
  const piece = await makeStocked(3, { restriction });
  const actor = visitor();
  await fill(actor, [piece.sku]);
  return { actor, sku: piece.sku };
}

describe("what may not leave the country", () => {
  // The form offers countries and says what is blocked; these inputs are what a forged one would send.
  test.each(["national_only", "export_permit"] as const)(
    "%s is refused to France on the server, and sold inside Morocco",
    async (restriction) => {
      const { actor, sku } = await basketOf(restriction);
      const quote = unwrap(await quoteBasket({ actor }, { country: "FR" }));
      expect(quote?.blocked).toEqual([sku]);
      expect(await startCheckout({ actor }, abroad)).toMatchObject({
        ok: false,
        error: { code: "NOT_SHIPPABLE", details: { skus: [sku] } },
      });
      expect(await stockOf(sku)).toEqual({ onHand: 3, held: 0 });
      expect(unwrap(await quoteBasket({ actor }, { country: "MA" }))?.blocked).toEqual([]);
      expect(await startCheckout({ actor }, address)).toMatchObject({ ok: true });
      expect(await stockOf(sku)).toEqual({ onHand: 3, held: 1 });
    },
  );

  test("what cannot be sent at all is sold nowhere", async () => {
    const { actor, sku } = await basketOf("not_shippable");
    expect(await startCheckout({ actor }, address)).toMatchObject({
      ok: false,
      error: { code: "NOT_SHIPPABLE", details: { skus: [sku] } },
    });
  });

  test("one option of a piece stays while another goes", async () => {
    const piece = await makeStocked(3, {
      options: [{ onHand: 3 }, { onHand: 3, restriction: "export_permit" }],
    });
    const free = visitor();
    await fill(free, [piece.sku]);
    expect(await startCheckout({ actor: free }, abroad)).toMatchObject({ ok: true });
    const bound = visitor();
    await fill(bound, [`${piece.serial}-2`]);
    expect(await startCheckout({ actor: bound }, abroad)).toMatchObject({
      ok: false,
      error: { code: "NOT_SHIPPABLE" },
    });
  });
});
