import type { DocumentKind } from "#db/schema/vault.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, hasRole, heldIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

export type DocumentOwner = {
  kind: DocumentKind;
  chamberId: Id<"chamber">;
  artisanId: Id<"artisan"> | null;
  applicantUserId: Id<"user"> | null;
  /** A file that the federation judges an appeal on. */
  isAppealed: boolean;
};

/**
 * True for the chamber's people who work with files, and for the federation while it judges one. What comes from the fund
 * of health cover is not for those who review files.
 */
export function readsFiles(actor: Actor, owner: DocumentOwner): boolean {
  // What an entered figure of the contract rests on is for those who sign it and those who validate it.
  if (owner.kind === "programme_evidence")
    return chamberIdsOf(actor, "manager").includes(owner.chamberId) || hasRole(actor, "federation");
  if (owner.kind === "cover_file")
    return chamberIdsOf(actor, "registrar", "manager").includes(owner.chamberId);
  return (
    chamberIdsOf(actor, "registrar", "verifier", "manager").includes(owner.chamberId) ||
    (owner.isAppealed && hasRole(actor, "federation"))
  );
}

/** Whoever the file is of, and the people who work with it. Tables of a chamber are for the chamber alone. */
export function mayViewDocument(actor: Actor, owner: DocumentOwner): Decision {
  if (readsFiles(actor, owner)) return "allow";
  // Row-level security has shown it: it belongs to a claim about a craft that waits for an officer of another chamber.
  if (owner.kind === "badge_evidence")
    return chamberIdsOf(actor, "verifier", "manager").length > 0 ? "allow" : "hide";
  // Row-level security has shown it: to the maker, or to a juror of their file who declared no conflict.
  if (owner.kind === "skill_evidence") return actor.kind === "person" ? "allow" : "hide";
  // Row-level security has shown it: to a member of the body, or the people of the chamber that keeps its file.
  if (owner.kind === "body_minutes") return actor.kind === "person" ? "allow" : "hide";
  const isOwn =
    (actor.kind === "person" && owner.applicantUserId === actor.userId) ||
    (owner.artisanId !== null && heldIdsOf(actor).includes(owner.artisanId));
  return isOwn && owner.kind !== "visit" ? "allow" : "hide";
}
