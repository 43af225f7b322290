import "server-only";
import { type LetterFacts, letterFacts } from "#features/applications/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

/** What letters about an application are written from. Null for an unknown id. */
export async function readApplicationFacts(id: string): Promise<LetterFacts | null> {
  if (!isId("application", id)) return null;
  const facts = await letterFacts({ actor: systemActor("letters") }, { applicationId: id });
  return facts.ok ? facts.value : null;
}
