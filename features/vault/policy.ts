import type { DocumentKind } from "#db/schema/vault.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
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
  const isOwn =
    (actor.kind === "person" && owner.applicantUserId === actor.userId) ||
    (owner.artisanId !== null && artisanIdsOf(actor).includes(owner.artisanId));
  return isOwn && owner.kind !== "visit" ? "allow" : "hide";
}
