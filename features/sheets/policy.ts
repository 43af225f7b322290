import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A workshop's tables are its own. To everybody else they do not exist. */
export function ownSheet(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}
