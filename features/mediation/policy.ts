import type { Part, Party } from "#features/mediation/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, heldIdsOf, isNear } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

export type People = {
  chamberId: Id<"chamber">;
  complainantArtisanId: Id<"artisan"> | null;
  complainantUserId: Id<"user"> | null;
  respondentId: Id<"artisan">;
  mediatorId: Id<"user"> | null;
  /** The workshop of a mediator who is an office holder of the body; null for an officer of the chamber. */
  mediatorArtisanId: Id<"artisan"> | null;
};

/** Everything somebody is in a complaint; a party first. */
export function partsOf(actor: Actor, people: People): Part[] {
  const own = artisanIdsOf(actor);
  const userId = actor.kind === "person" ? actor.userId : null;
  const {
    complainantArtisanId: maker,
    complainantUserId: buyer,
    respondentId,
    mediatorId,
    mediatorArtisanId,
    chamberId,
  } = people;
  // Either way they still are what they were named as: of the chamber, or whoever holds that registration.
  const mediates =
    mediatorId !== null &&
    mediatorId === userId &&
    (mediatorArtisanId
      ? heldIdsOf(actor).includes(mediatorArtisanId)
      : chamberIdsOf(actor).includes(chamberId));
  return [
    ...((maker && own.includes(maker)) || (buyer && buyer === userId) ? (["complainant"] as const) : []),
    ...(own.includes(respondentId) ? (["respondent"] as const) : []),
    ...(mediates ? (["mediator"] as const) : []),
    ...(chamberIdsOf(actor, "registrar", "manager").includes(chamberId) && !isNear(actor, maker, respondentId)
      ? (["chamber"] as const)
      : []),
  ];
}

/** Which of the two somebody is; null for neither. */
export function partyOf(actor: Actor, people: People): Party | null {
  const [first] = partsOf(actor, people);
  return first === "complainant" || first === "respondent" ? first : null;
}

const has = (actor: Actor, people: People, ...parts: readonly Part[]): Decision =>
  partsOf(actor, people).some((part) => parts.includes(part)) ? "allow" : "hide";

/** Registrars and managers of the maker's chamber name a mediator, or dismiss. */
export const mayKeep = (actor: Actor, people: People): Decision => has(actor, people, "chamber");

/** The mediator leads it; so may the chamber, when the mediator is away. */
export const mayLead = (actor: Actor, people: People): Decision => has(actor, people, "mediator", "chamber");

export const isParty = (actor: Actor, people: People): Decision =>
  has(actor, people, "complainant", "respondent");

export const isComplainant = (actor: Actor, people: People): Decision => has(actor, people, "complainant");

/** Nobody else reads of a complaint, the federation neither. */
export const mayRead = (actor: Actor, people: People): Decision =>
  partsOf(actor, people).length > 0 ? "allow" : "hide";

export function keepsChamber(actor: Actor, chamberId: Id<"chamber">): Decision {
  return chamberIdsOf(actor, "registrar", "manager").includes(chamberId) ? "allow" : "hide";
}
