import type { ActorSettings } from "#db/actor-settings.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Roles somebody holds in a chamber. */
export const chamberRoles = ["registrar", "verifier", "curator", "manager"] as const;
export type ChamberRole = (typeof chamberRoles)[number];

/** Roles of the institutions above the chambers, and of the product's own operators. */
export const nationalRoles = ["federation", "ministry", "mda", "admin"] as const;
export type NationalRole = (typeof nationalRoles)[number];

/**
 * Roles of somebody in a workshop. `artisan` is its manager, and the maker who works alone: all of it, the money too. Makers have
 * their own pieces, packers the orders.
 */
export const crewRoles = ["maker", "packer"] as const;
export type CrewRole = (typeof crewRoles)[number];

export type Role = "artisan" | CrewRole | ChamberRole | NationalRole;

/** What a person may act as: an artisan's workshop, a chamber's office, or an institution that reads. */
export type Grant = {
  role: Role;
  artisanId?: Id<"artisan">;
  chamberId?: Id<"chamber">;
  /** A manager whom the workshop took in by itself: runs it, and is not the person on the register. */
  isDelegate?: boolean;
};

/**
 * Who acts. `visitorHash` ties an anonymous browser to its basket and checkout; `orderAccess` is a checkout
 * whose secret link was shown and checked.
 */
export type Actor =
  | { kind: "anonymous"; visitorHash?: string; orderAccess?: Id<"checkout"> }
  | {
      kind: "person";
      userId: Id<"user">;
      email: string;
      /** What the person acts as in this browser. Offices are in it only once a second factor was given there. */
      grants: readonly Grant[];
      /** Offices the person holds but has not opened in this browser with a second factor. */
      withheld?: readonly Grant[];
      /** When a second factor was last given in this browser. */
      secondFactorAt?: Date;
      /** SHA-256 of the session's token, for what is bound to this browser. */
      sessionHash?: string;
      visitorHash?: string;
      orderAccess?: Id<"checkout">;
    }
  | { kind: "system"; job: string };

export const anonymous: Actor = { kind: "anonymous" };

/** The product itself at work: a job, a webhook, a migration of data. */
export function systemActor(job: string): Actor {
  return { kind: "system", job };
}

export function grantsOf(actor: Actor): readonly Grant[] {
  return actor.kind === "person" ? actor.grants : [];
}

/** True for whoever has to do with one of these workshops, as its maker, its manager or one of its people: they decide nothing about it. */
export const isNear = (actor: Actor, ...artisanIds: readonly (Id<"artisan"> | null)[]): boolean =>
  grantsOf(actor).some(({ artisanId }) => artisanId && artisanIds.includes(artisanId));

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return grantsOf(actor).some((grant) => roles.includes(grant.role));
}

/** Workshops the actor may act for in everything. */
export function artisanIdsOf(actor: Actor): Id<"artisan">[] {
  return grantsOf(actor).flatMap((grant) =>
    grant.role === "artisan" && grant.artisanId ? [grant.artisanId] : [],
  );
}

/**
 * Workshops whose registration is the actor's own. Papers of identity, health cover, agreements and what is said of a maker's
 * learning are a person's, and no manager's whom they took in.
 */
export function heldIdsOf(actor: Actor): Id<"artisan">[] {
  return grantsOf(actor).flatMap((grant) =>
    grant.role === "artisan" && grant.artisanId && !grant.isDelegate ? [grant.artisanId] : [],
  );
}

/** Workshops whose orders the actor brings: as their manager, or as their packer. */
export function packingIdsOf(actor: Actor): Id<"artisan">[] {
  return [...new Set([...artisanIdsOf(actor), ...crewIdsOf(actor, "packer")])];
}

/** Workshops the actor is in as one of the roles (maker and packer when none is given). */
export function crewIdsOf(actor: Actor, ...roles: readonly CrewRole[]): Id<"artisan">[] {
  const wanted: readonly Role[] = roles.length > 0 ? roles : crewRoles;
  return grantsOf(actor).flatMap((grant) =>
    grant.artisanId && wanted.includes(grant.role) ? [grant.artisanId] : [],
  );
}

/** Chambers the actor works for, in any of the given roles (all chamber roles when none is given). */
export function chamberIdsOf(actor: Actor, ...roles: readonly Role[]): Id<"chamber">[] {
  return grantsOf(actor).flatMap((grant) =>
    grant.chamberId && (roles.length === 0 || roles.includes(grant.role)) ? [grant.chamberId] : [],
  );
}

/** True for a role that opens an office, and so asks for a second factor. */
export function isOffice(role: Role): boolean {
  return role !== "artisan" && !(crewRoles as readonly Role[]).includes(role);
}

/** Minutes after which what cannot be undone, or shows identity papers, asks for the second factor again. */
export const stepUpMinutes = 10;

/** True when the actor gave a second factor within the last ten minutes. The product itself needs none. */
export function isSteppedUp(actor: Actor, at: Date): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "anonymous" || !actor.secondFactorAt) return false;
  return at.getTime() - actor.secondFactorAt.getTime() <= stepUpMinutes * 60_000;
}

/** How the actor is written into the audit chain: ids, never names. */
export function auditName(actor: Actor): string {
  if (actor.kind === "system") return `system:${actor.job}`;
  if (actor.kind === "person") return actor.userId;
  return actor.visitorHash ? `visitor:${actor.visitorHash.slice(0, 16)}` : "anonymous";
}

/** What row-level security is told of the actor. */
export function settingsOf(actor: Actor): ActorSettings {
  if (actor.kind === "system") return { kind: "system" };
  const common = { visitorHash: actor.visitorHash, orderAccess: actor.orderAccess };
  if (actor.kind === "anonymous") return { kind: "anonymous", ...common };
  return {
    kind: "person",
    userId: actor.userId,
    email: actor.email,
    artisanIds: artisanIdsOf(actor),
    crew: actor.grants.flatMap(({ role, artisanId }) =>
      artisanId && role !== "artisan" ? [`${role}:${artisanId}`] : [],
    ),
    staff: actor.grants.flatMap((grant) => (grant.chamberId ? [`${grant.role}:${grant.chamberId}`] : [])),
    roles: actor.grants.flatMap((grant) =>
      (nationalRoles as readonly string[]).includes(grant.role) ? [grant.role] : [],
    ),
    ...common,
  };
}
