import { type Actor, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** The federation and the platform's own people call buyers who pay at the door. */
export function mayCallBuyers(actor: Actor): Decision {
  return hasRole(actor, "federation", "admin") ? "allow" : "hide";
}

/** The federation brings the files of couriers and of its bank, and says what money goes back from there. */
export function mayKeepMoney(actor: Actor): Decision {
  return hasRole(actor, "federation") ? "allow" : "hide";
}
