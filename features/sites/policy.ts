import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, type ChamberRole, chamberIdsOf, isNear } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who keeps a chamber's sites: their plans, bookings, contracts and repairs. */
export const siteKeepers = ["registrar", "manager"] as const satisfies readonly ChamberRole[];

/** A chamber's sites are kept by its own; the workings of another's do not exist. */
export function keepsSites(actor: Actor, { chamberId }: { chamberId: Id<"chamber"> }): Decision {
  return chamberIdsOf(actor, ...siteKeepers).includes(chamberId) ? "allow" : "hide";
}

/** What is decided about one workshop's application is for officers who have nothing to do with it. */
export function judgesApplication(
  actor: Actor,
  { chamberId, artisanId }: { chamberId: Id<"chamber">; artisanId: Id<"artisan"> },
): Decision {
  return isNear(actor, artisanId) ? "hide" : keepsSites(actor, { chamberId });
}

/** What a maker does for their own workshop. */
export function ownWorkshop(actor: Actor, { artisanId }: { artisanId: Id<"artisan"> }): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** What either side does: the chamber that keeps the site, or the workshop it is about. */
export function eitherSide(
  actor: Actor,
  about: { chamberId: Id<"chamber">; artisanId: Id<"artisan"> | null },
): Decision {
  if (keepsSites(actor, about) === "allow") return "allow";
  return about.artisanId ? ownWorkshop(actor, { artisanId: about.artisanId }) : "hide";
}
