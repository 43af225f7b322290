import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisanOrder, checkout } from "#db/schema/index.ts";
import {
  openAddress,
  phoneOfCheckout,
  phoneOfOrder,
  sealAddress,
  sealedPattern,
} from "#features/orders/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Seals phones of addresses that were written in the clear, at most `size` rows of each table. Returns how many. */
export const sealPhoneBatch = defineCommand({
  name: "checkout.seal-phone-batch",
  input: z.strictObject({ size: z.int().positive() }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input }) =>
    (await sealCheckouts(tx, input.size)) + (await sealOrders(tx, input.size)),
  audit: ({ output }) =>
    output === 0 ? null : { object: "checkout.address.phone", detail: { sealed: output } },
});

async function sealCheckouts(tx: Tx, size: number): Promise<number> {
  const rows = await tx
    .select({ id: checkout.id, address: checkout.address })
    .from(checkout)
    .where(sql`${checkout.address}->>'phone' !~ ${sealedPattern}`)
    .limit(size)
    .for("update");
  for (const { id, address } of rows) {
    const place = phoneOfCheckout(id);
    await tx
      .update(checkout)
      .set({ address: sealAddress(openAddress(address, place), place) })
      .where(eq(checkout.id, id));
  }
  return rows.length;
}

async function sealOrders(tx: Tx, size: number): Promise<number> {
  const rows = await tx
    .select({ id: artisanOrder.id, shipTo: artisanOrder.shipTo })
    .from(artisanOrder)
    .where(sql`${artisanOrder.shipTo}->>'phone' !~ ${sealedPattern}`)
    .limit(size)
    .for("update");
  for (const { id, shipTo } of rows) {
    const place = phoneOfOrder(id);
    await tx
      .update(artisanOrder)
      .set({ shipTo: sealAddress(openAddress(shipTo, place), place) })
      .where(eq(artisanOrder.id, id));
  }
  return rows.length;
}
