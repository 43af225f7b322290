import { startCheckout } from "#features/checkout/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { address, fill, sessionOf, visitor } from "#tests/integration/checkout/world.ts";
import { euro } from "#tests/integration/refunds/world.ts";
import { note, type World } from "#tests/soak/model/world.ts";

/** Refusals that a buyer may meet in a shop with few pieces and a provider that fails now and then. */
const expected = ["OUT_OF_STOCK", "NOT_FOR_SALE", "CART_EMPTY", "PAYMENT_UNAVAILABLE", "ALREADY_PAID"];

/** A new buyer fills a basket with what is still offered and goes to the payment page. */
export async function buy(
  world: World,
  { shelves, abroad = false, gift }: { shelves: readonly number[]; abroad?: boolean; gift?: string },
): Promise<void> {
  const actor = visitor();
  const skus = new Set(shelves.map((shelf) => world.skus[shelf] ?? ""));
  for (const sku of skus) await fill(actor, [sku]).catch(() => undefined);
  const started = await startCheckout(
    { actor },
    {
      ...address,
      ...(abroad ? euro : {}),
      ...(gift ? { fundAmount: gift } : {}),
    },
  );
  if (!started.ok) {
    if (!expected.includes(started.error.code)) throw new Error(started.error.code);
    return;
  }
  const id = started.value.checkoutId as Id<"checkout">;
  note(world, { id, session: await sessionOf(id), actor });
}

/** Several buyers want the same piece in the same moment. */
export async function rush(
  world: World,
  { shelf, buyers }: { shelf: number; buyers: number },
): Promise<void> {
  await Promise.all(Array.from({ length: buyers }, () => buy(world, { shelves: [shelf] })));
}
