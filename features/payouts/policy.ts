import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The federation alone drafts, approves, exports and reads payouts. */
export function keepsPayouts(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}

/** The maker, for their own account and money. */
export function ownMoney(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}

/** Managers of the maker's chamber decide about a change of account; never somebody who is the maker as well. */
export function decidesAccount(
  actor: Actor,
  account: { chamberId: Id<"chamber">; artisanId: Id<"artisan"> },
): Decision {
  if (!chamberIdsOf(actor, "manager").includes(account.chamberId)) return "hide";
  return artisanIdsOf(actor).includes(account.artisanId) ? "forbid" : "allow";
}
