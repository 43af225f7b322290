import "server-only";
import { type VisitLetter, visitLetter } from "#features/visits/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** What the word about a visit is written from. Null for an unknown id. */
export async function readVisit(id: string): Promise<VisitLetter | null> {
  if (!isId("visit", id)) return null;
  const facts = await visitLetter({ actor: systemActor("letters") }, { visitId: id });
  return facts.ok ? facts.value : null;
}
