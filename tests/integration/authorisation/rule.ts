import { type Kind, kinds } from "#tests/integration/authorisation/actors.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

/**
 * Who may. Everybody who is not allowed gets `otherwise`: `hide` answers NOT_FOUND, `forbid` UNAUTHENTICATED to those
 * who have not signed in and FORBIDDEN to the rest.
 */
export type Rule = {
  input: (world: World) => unknown;
  allow: readonly Kind[];
  otherwise: "hide" | "forbid";
  /** The maker's as the person on the register. Everything else a manager whom they took in may as well. */
  holderOnly?: true;
};

/** Name of a command or query → who may. */
export type Rules = Readonly<Record<string, Rule>>;

/** What anyone may see, with an input that finds something. */
export type PublicInputs = Readonly<Record<string, (world: World) => unknown>>;

export const everyone = kinds;
export const system: readonly Kind[] = ["system"];
export const office: readonly Kind[] = ["registrar", "verifier", "curator", "manager"];
