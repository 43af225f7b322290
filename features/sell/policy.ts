import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Whoever makes pieces sends files from their phone; each person sees their own alone. */
export function maySend(actor: Actor): Decision {
  return actor.kind === "person" && artisanIdsOf(actor).length > 0 ? "allow" : "hide";
}

/** A piece is sent for one's own workshop. */
export function maySendFor(actor: Actor, artisanId: Id<"artisan">): Decision {
  return artisanIdsOf(actor).includes(artisanId) ? "allow" : "hide";
}
