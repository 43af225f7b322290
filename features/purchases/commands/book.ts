import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { type Entry, postJournal, type Source } from "#features/ledger/index.ts";

/** Books a movement of a purchase as the product. Throws when the same cause was booked before: nothing here happens twice. */
export async function book(tx: Tx, source: Source, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const isNew = await asProduct(tx, () => postJournal(tx, source, entries));
  if (!isNew) throw new Error(`${source.type} ${source.id} ${source.kind} is booked already`);
}
