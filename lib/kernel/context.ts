import type { Actor } from "#lib/kernel/actor.ts";

/** What a command or query is called with, besides its input. `db` is only given by tests and scripts. */
export type Context = {
  actor: Actor;
  requestId?: string;
  now?: Date;
};
