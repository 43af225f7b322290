import "server-only";
import type { EvidenceKind } from "#db/schema/badges.ts";
import type { BadgeClaim, BadgeMethod } from "#db/schema/provenance.ts";
import type { BadgeScopeKind } from "#features/badges/domain/claims.ts";
import { type Common, languageValues } from "#features/provenance/index.ts";
import type { Credential } from "#lib/credentials/credential.ts";
import { digestMultibase } from "#lib/credentials/digest.ts";
import { credentialsContext } from "#lib/credentials/pinned.ts";
import { vocabularyPath } from "#lib/credentials/vocabulary.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** An officer as a credential names one: the office, and a number that only the chamber can tell apart. */
export type OfficerMark = { role: "verifier" | "manager"; internalNumber: string };

/** What a chamber signs about a badge. Officers have an office and a number, never a name. */
export type BadgeCredentialFacts = {
  id: string;
  claim: BadgeClaim;
  method: BadgeMethod;
  officers: readonly [OfficerMark, OfficerMark];
  issuedAt: Date;
  expiresAt: Date;
  subject: { kind: BadgeScopeKind; name: LocalizedText; path: string | null; isDemonstration: boolean };
  /** `sha256` in hexadecimal, of files; `datedOn` is an ISO date. */
  evidence: readonly { kind: EvidenceKind; sha256: string | null; datedOn: string }[];
};

const types = { craft: "Craft", maker: "Artisan", piece: "CraftPiece" } as const;

/** The unsigned credential of a badge: one claim about a craft, a maker or a piece, and on whose look at what it rests. */
export function badgeCredential(facts: BadgeCredentialFacts, at: Common): Credential {
  const { subject } = facts;
  return {
    "@context": [credentialsContext, `${at.origin}${vocabularyPath}`],
    id: at.id,
    type: ["VerifiableCredential", "ProvenanceBadge"],
    issuer: { id: at.issuer, name: languageValues(at.issuerName) },
    validFrom: xsdDateTime(facts.issuedAt),
    validUntil: xsdDateTime(facts.expiresAt),
    credentialStatus: at.statuses,
    credentialSubject: {
      ...(subject.path ? { id: `${at.origin}${subject.path}` } : {}),
      type: types[subject.kind],
      name: languageValues(subject.name),
      claim: facts.claim,
      demonstration: subject.isDemonstration,
    },
    evidence: [
      {
        id: `${at.origin}${subject.path ?? ""}#${facts.id}`,
        type: ["TwoOfficerReview"],
        claim: facts.claim,
        officers: 2,
        officer: facts.officers.map((mark) => ({ type: "Officer", ...mark })),
        method: facts.method,
        reviewedAt: xsdDateTime(facts.issuedAt),
        reviewedEvidence: facts.evidence.map(({ kind, sha256, datedOn }) => ({
          type: "Evidence",
          evidenceKind: kind,
          evidenceDate: datedOn,
          ...(sha256 ? { digestMultibase: digestMultibase(Buffer.from(sha256, "hex")) } : {}),
        })),
      },
    ],
  };
}
