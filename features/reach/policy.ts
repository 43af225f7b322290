import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A workshop's figures are its manager's; the weekly mail reads them for the manager. */
export function readsWorkshop(actor: Actor, artisanId: Id<"artisan">): Decision {
  return actor.kind === "system" || artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** A chamber's figures are those of its curators and managers. */
export function readsChamber(actor: Actor, chamberId: Id<"chamber">): Decision {
  const isOurs = chamberIdsOf(actor, "curator", "manager").includes(chamberId);
  return actor.kind === "system" || isOurs ? "allow" : "hide";
}

/** Whoever gets the weekly mail says for themselves whether it comes. */
export function getsWeekly(actor: Actor): Decision {
  return artisanIdsOf(actor).length > 0 || chamberIdsOf(actor, "curator").length > 0 ? "allow" : "hide";
}
