import type { FoundBrowser } from "#features/identity/session/lock-browser.ts";
import { type Actor, isSteppedUp } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Anybody who is signed in, for themselves. */
export function signedIn(actor: Actor): Decision {
  return actor.kind === "person" ? "allow" : "forbid";
}

/** A signed-in person in the browser they act from. A browser whose session ended in the meantime finds nothing. */
export function ownBrowser(actor: Actor, { resource }: { resource: { browser: FoundBrowser } }): Decision {
  if (actor.kind !== "person") return "forbid";
  return resource.browser ? "allow" : "hide";
}

/**
 * Whoever has a second factor gives it before changing anything about it. Only the very first is set up without: it is what
 * a mailed code just opened the browser for. Throws STEP_UP_REQUIRED.
 */
export function requireFreshFactor(actor: Actor, hasFactor: boolean, at: Date): void {
  if (hasFactor && !isSteppedUp(actor, at)) throw new Refusal("STEP_UP_REQUIRED");
}
