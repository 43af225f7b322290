import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * `hide` answers NOT_FOUND, so that an outsider learns nothing of the record. `forbid` answers UNAUTHENTICATED to
 * somebody who has not signed in and FORBIDDEN to everybody else.
 */
export type Decision = "allow" | "hide" | "forbid";

export type Policy<Input, Resource> = (actor: Actor, about: { input: Input; resource: Resource }) => Decision;

/** Throws the refusal that a decision stands for. */
export function enforce(decision: Decision, actor: Actor): void {
  if (decision === "allow") return;
  if (decision === "hide") throw new Refusal("NOT_FOUND");
  throw new Refusal(actor.kind === "anonymous" ? "UNAUTHENTICATED" : "FORBIDDEN");
}

/** Policy of what anyone may do. Written out, so that openness is a decision too. */
export const anyone = (): Decision => "allow";

/** Policy of what only the product itself does (jobs, webhooks). */
export const onlySystem = (actor: Actor): Decision => (actor.kind === "system" ? "allow" : "hide");
