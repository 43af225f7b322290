import type { Tx } from "#db/client.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { signCards } from "#features/cards/index.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { stableId } from "#tests/factories/stable-id.ts";

/** Signs what the demo makers' cards have become by `now`: done again after a suspension, it signs only that. */
export async function seedSignedCards(tx: Tx, data: Dataset, now: Date): Promise<void> {
  for (const { key } of data.artisans) {
    await signCards.within(tx, { actor: systemActor("seed"), now }, { artisanId: stableId("artisan", key) });
  }
}
