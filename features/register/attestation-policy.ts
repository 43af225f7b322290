import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

export type AttestedSubject = {
  chamberId: Id<"chamber">;
  artisanId: Id<"artisan"> | null;
  applicantUserId: Id<"user"> | null;
};

/** Whoever works on the chamber's files checks numbers, but for their own. */
export function mayAttest(actor: Actor, subject: AttestedSubject): Decision {
  if (!chamberIdsOf(actor, "registrar", "verifier", "manager").includes(subject.chamberId)) return "hide";
  const isOwn =
    (actor.kind === "person" && subject.applicantUserId === actor.userId) ||
    (subject.artisanId !== null && artisanIdsOf(actor).includes(subject.artisanId));
  return isOwn ? "forbid" : "allow";
}
