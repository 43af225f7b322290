import type { CertificateState } from "#db/schema/quality.ts";

/** How a certificate stands on a day: its state, and of a confirmed one what the day makes of it. */
export type CertificateStanding = Exclude<CertificateState, "confirmed"> | "in_force" | "ran_out" | "resting";

type Facts = {
  state: CertificateState;
  /** ISO dates; the last day still counts. */
  issuedOn: string;
  expiresOn: string;
  /** Whether every level below it stands that day. */
  lowerStand: boolean;
};

/** `resting`: confirmed and within its days, while a level below it does not stand. The view `published.label_certificate` says the same. */
export function standingOn(facts: Facts, day: string): CertificateStanding {
  if (facts.state !== "confirmed") return facts.state;
  if (day > facts.expiresOn) return "ran_out";
  return facts.lowerStand && day >= facts.issuedOn ? "in_force" : "resting";
}
