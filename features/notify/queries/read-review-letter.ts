import "server-only";
import type { LetterFacts } from "#features/applications/index.ts";
import { readApplicationFacts } from "#features/notify/queries/read-application-facts.ts";
import { type ReviewLetter, reviewLetter } from "#features/review/index.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

export type ReviewFacts = LetterFacts & ReviewLetter & { applicationId: Id<"application"> };

/** `apl_….1764…`: a file, and the moment (milliseconds) of what the letter is about. Null for anything unknown. */
export async function readReviewLetter(
  id: string,
  kind: "approved" | "refused" | "completion_requested",
): Promise<ReviewFacts | null> {
  const [applicationId, at] = id.split(".");
  if (!isId("application", applicationId)) return null;
  const facts = await readApplicationFacts(applicationId);
  if (!facts) return null;
  const letter = await reviewLetter(
    { actor: systemActor("letters") },
    { applicationId, kind, at: Number(at) },
  );
  return letter.ok ? { ...facts, ...letter.value, applicationId } : null;
}
