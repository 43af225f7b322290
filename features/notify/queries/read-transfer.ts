import "server-only";
import { type TransferLetter, transferLetter } from "#features/transfers/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** What the word about a move is written from. Null for an unknown id, or a move that did not come about. */
export async function readTransfer(id: string): Promise<TransferLetter | null> {
  if (!isId("transfer", id)) return null;
  const facts = await transferLetter({ actor: systemActor("letters") }, { transferId: id });
  return facts.ok ? facts.value : null;
}
