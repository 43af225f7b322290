import type { Checks, Force } from "#features/provenance/schema.ts";
import { type Standing, standingEffects } from "#features/register/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export type BadgeState = "active" | "suspended" | "revoked" | "expired";

export type BadgeFacts = {
  id: string;
  claim: string;
  state: BadgeState;
  scope: string;
  chamberName: LocalizedText;
  note: LocalizedText;
  issuedAt: string;
  expiresAt: string;
  revokedAt: string | null;
  reason: LocalizedText | null;
};

/**
 * What the line at the top may say, in the words that the script for checking without us (`verify.py`) uses too. `authentic`
 * alone is good news. `cannot_check` speaks neither for nor against: something needed to judge was not to be had.
 */
export const verdictCodes = [
  "authentic",
  "revoked",
  "suspended",
  "expired",
  "forged",
  "unknown",
  "cannot_check",
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

/** The code and what it comes from: a sentence for each stands in the catalogues (`verify.verdict`). */
export type Cause =
  | "authentic"
  | "revoked_badge"
  | "revoked_record"
  | "revoked_maker"
  | "suspended_record"
  | "suspended_maker"
  | "expired_record"
  | "forged_signature"
  | "forged_issuer"
  | "forged_log"
  | "unknown_unsigned"
  | "cannot_check_list"
  | "cannot_check_log"
  | "cannot_check_all";

export type Verdict = { cause: Cause; on: string | null; reason: LocalizedText | null };

export function codeOf({ cause }: Pick<Verdict, "cause">): VerdictCode {
  const code = verdictCodes.find((each) => cause === each || cause.startsWith(`${each}_`));
  if (!code) throw new Error(`no verdict for ${cause}`);
  return code;
}

/** The latest badge of each claim and scope: a badge given again replaces the one that was taken away. */
export function badgesInForce(badges: readonly BadgeFacts[]): BadgeFacts[] {
  const latest = new Map<string, BadgeFacts>();
  for (const badge of [...badges].sort((a, b) => a.issuedAt.localeCompare(b.issuedAt))) {
    latest.set(`${badge.claim} ${badge.scope}`, badge);
  }
  return [...latest.values()];
}

/**
 * The one line at the top of the page. Bad news first, and never `authentic` unless every check passed just now.
 */
export function judge(facts: {
  hasRecord: boolean;
  checks: Checks;
  force: Force;
  /** ISO instants since when it is so. */
  revokedOn: string | null;
  suspendedOn: string | null;
  expiredOn: string | null;
  makerState: Standing;
  badges: readonly BadgeFacts[];
}): Verdict {
  const { checks, force } = facts;
  const say = (cause: Cause, on: string | null = null, reason: LocalizedText | null = null): Verdict => ({
    ...{ cause, on, reason },
  });
  const { card } = standingEffects[facts.makerState];
  if (facts.hasRecord) {
    if (checks.issuer === "failed") return say("forged_issuer");
    if (checks.signature === "failed") return say("forged_signature");
    if (checks.log === "failed") return say("forged_log");
  }
  const withdrawn = badgesInForce(facts.badges)
    .filter((badge) => badge.state === "revoked")
    .sort((a, b) => (b.revokedAt ?? "").localeCompare(a.revokedAt ?? ""))[0];
  if (facts.hasRecord && withdrawn) return say("revoked_badge", withdrawn.revokedAt, withdrawn.reason);
  if (facts.hasRecord && force === "revoked") return say("revoked_record", facts.revokedOn);
  // A registration that ran out takes nothing from what was made and signed while it held; a chamber's decision does.
  if (card === "revoked") return say("revoked_maker");
  if (facts.hasRecord && force === "suspended") return say("suspended_record", facts.suspendedOn);
  if (card === "suspended") return say("suspended_maker");
  if (!facts.hasRecord) return say("unknown_unsigned");
  if (force === "expired") return say("expired_record", facts.expiredOn);
  if (Object.values(checks).every((check) => check === "passed")) return say("authentic");
  if (checks.status === "unknown" && checks.log === "passed") return say("cannot_check_list");
  return checks.log === "unknown" && checks.status === "passed"
    ? say("cannot_check_log")
    : say("cannot_check_all");
}
