import { worksWithFiles } from "#features/applications/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** A chamber's registrars, verifiers and managers plan visits, make them, and read what was found. */
export const mayVisitFor = (actor: Actor, chamberId: Id<"chamber">): Decision =>
  worksWithFiles(actor, chamberId) ? "allow" : "hide";
