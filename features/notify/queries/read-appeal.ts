import "server-only";
import { type AppealLetter, appealLetter } from "#features/appeals/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** What letters about an appeal are written from. Null for an unknown id. */
export async function readAppeal(id: string): Promise<AppealLetter | null> {
  if (!isId("appeal", id)) return null;
  const facts = await appealLetter({ actor: systemActor("letters") }, { appealId: id });
  return facts.ok ? facts.value : null;
}
