import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Whose a file is, as far as its review depends on it. */
export type ReviewedFile = {
  chamberId: Id<"chamber">;
  applicantUserId: Id<"user"> | null;
  assistedBy: Id<"user"> | null;
  submittedAt: Date | null;
};

/** The chamber's people who work with files. */
export const worksWithFiles = (actor: Actor, chamberId: Id<"chamber">) =>
  chamberIdsOf(actor, "registrar", "verifier", "manager").includes(chamberId);

/** Somebody's own file, or one they brought in themselves: they may not judge it. */
export const isPartial = (actor: Actor, file: Pick<ReviewedFile, "applicantUserId" | "assistedBy">) =>
  actor.kind === "person" && (file.applicantUserId === actor.userId || file.assistedBy === actor.userId);

/** The chamber's people, once a file was sent. Who declared a conflict is kept out by the database. */
export function maySee(actor: Actor, file: ReviewedFile): Decision {
  return file.submittedAt !== null && worksWithFiles(actor, file.chamberId) ? "allow" : "hide";
}

/** The same, but for their own file and one they filled in with somebody. */
export function mayReview(actor: Actor, file: ReviewedFile): Decision {
  if (maySee(actor, file) !== "allow") return "hide";
  return isPartial(actor, file) ? "forbid" : "allow";
}

/** The chamber's manager gives files to others. */
export function mayHandOver(actor: Actor, file: ReviewedFile): Decision {
  return file.submittedAt !== null && chamberIdsOf(actor, "manager").includes(file.chamberId)
    ? "allow"
    : "hide";
}
