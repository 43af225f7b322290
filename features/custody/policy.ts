import { keepsBody } from "#features/bodies/index.ts";
import type { Payee } from "#features/custody/domain/payee.ts";
import { type Actor, chamberIdsOf, hasRole } from "#lib/kernel/actor.ts";
import type { Decision } from "#lib/kernel/policy.ts";

/** Whoever keeps a body's file has what we hold for it transferred; a chamber's own money, its registrars and managers. */
export const mayKeep = (actor: Actor, payee: Pick<Payee, "kind" | "chamberId">): Decision =>
  (
    payee.kind === "chamber"
      ? payee.chamberId !== null && chamberIdsOf(actor, "registrar", "manager").includes(payee.chamberId)
      : keepsBody(actor, payee)
  )
    ? "allow"
    : "hide";

/** Our bank is the federation's to instruct. */
export const mayTransfer = (actor: Actor): Decision => (hasRole(actor, "federation") ? "allow" : "hide");
