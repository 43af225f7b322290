import type { ActorSettings } from "#db/actor-settings.ts";
import type { Id } from "#lib/ids/ids.ts";

export type Role =
  | "artisan"
  | "officer"
  | "curator"
  | "manager"
  | "federation"
  | "ministry"
  | "mda"
  | "admin";

/** What a person may act as: an artisan's workshop, a chamber's office, or an institution that reads. */
export type Grant = { role: Role; artisanId?: Id<"artisan">; chamberId?: Id<"chamber"> };

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
      grants: readonly Grant[];
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

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return grantsOf(actor).some((grant) => roles.includes(grant.role));
}

/** Workshops the actor may act for. */
export function artisanIdsOf(actor: Actor): Id<"artisan">[] {
  return grantsOf(actor).flatMap((grant) =>
    grant.role === "artisan" && grant.artisanId ? [grant.artisanId] : [],
  );
}

/** Chambers the actor works for, in any of the given roles (all chamber roles when none is given). */
export function chamberIdsOf(actor: Actor, ...roles: readonly Role[]): Id<"chamber">[] {
  return grantsOf(actor).flatMap((grant) =>
    grant.chamberId && (roles.length === 0 || roles.includes(grant.role)) ? [grant.chamberId] : [],
  );
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
    artisanIds: artisanIdsOf(actor),
    chamberIds: chamberIdsOf(actor),
    ...common,
  };
}
