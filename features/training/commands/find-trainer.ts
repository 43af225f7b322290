import "server-only";
import type { Tx } from "#db/client.ts";
import { findMaker } from "#features/lineage/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** The maker who leads a session, by their number in the register; null where none was typed. Throws Refusal TRAINER_UNKNOWN. */
export async function findTrainer(tx: Tx, number: string): Promise<Id<"artisan"> | null> {
  if (number === "") return null;
  const maker = await findMaker(tx, number);
  if (!maker) throw new Refusal("TRAINER_UNKNOWN", { field: "trainer" });
  return maker.id;
}
