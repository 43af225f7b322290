import { type Standing, standingEffects } from "#features/register/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** One of the four checks, as it came out just now. `unknown` is a check that could not be made. */
export type CheckState = "passed" | "failed" | "unknown";

export type Checks = { signature: CheckState; issuer: CheckState; status: CheckState; log: CheckState };

export type BadgeState = "active" | "revoked" | "expired";

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

export type Verdict =
  | { kind: "verified" }
  | { kind: "badge_revoked"; on: string; reason: LocalizedText }
  | { kind: "record_revoked"; on: string | null }
  | { kind: "maker_suspended" }
  | { kind: "maker_struck_off" }
  | { kind: "failed" }
  | { kind: "unsigned" }
  | { kind: "cannot_check" };

/** The latest badge of each claim and scope: a badge given again replaces the one that was taken away. */
export function badgesInForce(badges: readonly BadgeFacts[]): BadgeFacts[] {
  const latest = new Map<string, BadgeFacts>();
  for (const badge of [...badges].sort((a, b) => a.issuedAt.localeCompare(b.issuedAt))) {
    latest.set(`${badge.claim} ${badge.scope}`, badge);
  }
  return [...latest.values()];
}

/**
 * The one line at the top of the page. Bad news first, and never `verified` unless every check passed just now.
 */
export function judge(facts: {
  hasRecord: boolean;
  checks: Checks;
  recordRevoked: boolean;
  recordRevokedOn: string | null;
  makerState: Standing;
  badges: readonly BadgeFacts[];
}): Verdict {
  const stopped = stoppedBy(facts.makerState);
  if (!facts.hasRecord) return stopped ?? { kind: "unsigned" };
  const { signature, issuer, status, log } = facts.checks;
  if (signature === "failed" || issuer === "failed" || log === "failed") return { kind: "failed" };
  const withdrawn = badgesInForce(facts.badges)
    .filter((badge) => badge.state === "revoked")
    .sort((a, b) => (b.revokedAt ?? "").localeCompare(a.revokedAt ?? ""))[0];
  if (withdrawn)
    return { kind: "badge_revoked", on: withdrawn.revokedAt ?? "", reason: withdrawn.reason ?? {} };
  if (facts.recordRevoked) return { kind: "record_revoked", on: facts.recordRevokedOn };
  if (stopped) return stopped;
  const all = [signature, issuer, status, log];
  if (all.every((check) => check === "passed")) return { kind: "verified" };
  return { kind: "cannot_check" };
}

/** A registration that ran out takes nothing from what was made and signed while it held; a chamber's decision does. */
function stoppedBy(standing: Standing): Verdict | null {
  const { card } = standingEffects[standing];
  if (card === "suspended") return { kind: "maker_suspended" };
  return card === "revoked" ? { kind: "maker_struck_off" } : null;
}
