import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, type ChamberRole, chamberIdsOf, isNear } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Who keeps a chamber's calls for support in tools: writes and ranks them, hands out, and looks after what was given. */
export const equipmentKeepers = ["registrar", "manager"] as const satisfies readonly ChamberRole[];

type Held = { chamberId: Id<"chamber"> };
type About = Held & { artisanId: Id<"artisan"> };

/** A chamber's calls are kept by its own; the workings of another's do not exist. */
export function keepsEquipment(actor: Actor, { chamberId }: Held): Decision {
  return chamberIdsOf(actor, ...equipmentKeepers).includes(chamberId) ? "allow" : "hide";
}

/** What is decided about one workshop is for officers who have nothing to do with it. */
export function judgesRequest(actor: Actor, { chamberId, artisanId }: About): Decision {
  return isNear(actor, artisanId) ? "hide" : keepsEquipment(actor, { chamberId });
}

/** What a maker does for their own workshop. */
export function ownWorkshop(actor: Actor, { artisanId }: { artisanId: Id<"artisan"> }): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** What either side does: the chamber, or the workshop it is about. */
export function eitherSide(actor: Actor, about: About): Decision {
  return judgesRequest(actor, about) === "allow" ? "allow" : ownWorkshop(actor, about);
}
