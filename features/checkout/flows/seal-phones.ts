import "server-only";
import { sealPhoneBatch } from "#features/checkout/commands/seal-phone-batch.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/**
 * Seals every phone that was written before phones were sealed, in transactions of `size` rows a table, so that a purchase
 * under way waits for one of them at most. Stopped half-way it goes on where it was. Returns how many were sealed.
 */
export async function sealPhones(size = 200): Promise<number> {
  const context = { actor: systemActor("seal-phones") };
  let sealed = 0;
  for (;;) {
    const batch = unwrap(await sealPhoneBatch(context, { size }));
    if (batch === 0) return sealed;
    sealed += batch;
  }
}
