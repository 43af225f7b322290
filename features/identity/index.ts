export { currentActor, currentContext } from "#features/identity/session/current-actor.ts";
export { type PersonActor, requireActor } from "#features/identity/session/require-actor.ts";
export { ensureVisitor } from "#features/identity/session/visitor.ts";
