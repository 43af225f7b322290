import type { Level } from "#features/appeals/domain/course.ts";
import { mayFill, worksWithFiles } from "#features/applications/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Whoever may answer in the file: the applicant, and the chamber's people who fill it in with somebody. */
export const mayFileAppeal = mayFill;

/** A chamber's managers judge at the first level, the federation at the second. */
export function mayDecideAppeal(actor: Actor, appeal: { level: Level; chamberId: Id<"chamber"> }): Decision {
  const isTheirs =
    appeal.level === "federation"
      ? hasRole(actor, "federation")
      : chamberIdsOf(actor, "manager").includes(appeal.chamberId);
  return isTheirs ? "allow" : "hide";
}

/** The chamber's people who work with files read every appeal of theirs; the federation those that came to it. */
export function mayReadAppeal(actor: Actor, appeal: { level: Level; chamberId: Id<"chamber"> }): Decision {
  if (worksWithFiles(actor, appeal.chamberId)) return "allow";
  return appeal.level === "federation" && hasRole(actor, "federation") ? "allow" : "hide";
}

/** The appeals of a chamber for its people, those of the whole country (`null`) for the federation. */
export function mayListAppeals(actor: Actor, chamberId: Id<"chamber"> | null): Decision {
  const isTheirs = chamberId === null ? hasRole(actor, "federation") : worksWithFiles(actor, chamberId);
  return isTheirs ? "allow" : "hide";
}
