import type { ApplicationState } from "#db/schema/applications.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Whose a file is, and how far it has come. */
export type FileOwner = {
  chamberId: Id<"chamber">;
  applicantUserId: Id<"user"> | null;
  assistedBy: Id<"user"> | null;
  submittedAt: Date | null;
  state: ApplicationState;
};

/** The person the file is about, signed in to their own account. */
export const isApplicant = (actor: Actor, file: Pick<FileOwner, "applicantUserId">) =>
  actor.kind === "person" && file.applicantUserId === actor.userId;

/** The chamber's people who work with files. */
export const worksWithFiles = (actor: Actor, chamberId: Id<"chamber">) =>
  chamberIdsOf(actor, "registrar", "verifier", "manager").includes(chamberId);

/** Before it is sent, a file is its applicant's alone, unless the chamber fills it in with them. */
const isWithChamber = (file: FileOwner) =>
  file.submittedAt !== null || file.assistedBy !== null || !["draft", "withdrawn"].includes(file.state);

/** The applicant, and the chamber once the file was sent or an officer fills it in. */
export function mayRead(actor: Actor, file: FileOwner): Decision {
  if (isApplicant(actor, file)) return "allow";
  return worksWithFiles(actor, file.chamberId) && isWithChamber(file) ? "allow" : "hide";
}

/** The applicant, and the chamber's people where one of them fills the form in with the person. Nobody edits another's words. */
export function mayFill(actor: Actor, file: FileOwner): Decision {
  if (isApplicant(actor, file)) return "allow";
  return worksWithFiles(actor, file.chamberId) && file.assistedBy !== null ? "allow" : "hide";
}

/** Registrars and verifiers open a file for somebody at their counter or in the field. */
export function mayAssist(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "registrar", "verifier").includes(chamberId) ? "allow" : "hide";
}

/** Anybody who has signed in. */
export const anyPerson = (actor: Actor): Decision => (actor.kind === "person" ? "allow" : "forbid");
