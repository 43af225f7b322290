import type { Common } from "#features/provenance/domain/common.ts";
import type { Credential } from "#lib/credentials/credential.ts";
import { credentialsContext, openBadgesContext } from "#lib/credentials/pinned.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";
import { defaultLocale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export type SkillFacts = {
  /** The maker's public page; null when there is none, and the register's number alone says whose it is. */
  page: string | null;
  registryNumber: string;
  /** Address that names this achievement for good. */
  achievementUrl: string;
  name: LocalizedText;
  description: LocalizedText;
  criteria: LocalizedText;
  /** How the skill was looked at: a jury, experience validated, a training that ended. */
  basis: LocalizedText;
  assessedAt: Date;
  validUntil: Date | null;
};

/**
 * The unsigned certificate of a skill as Open Badges 3.0 (OpenBadgeCredential). That standard writes names as plain text and
 * one status entry: the words are those of the product's first language, and the entry is the one of revocation.
 */
export function skillCertificate(facts: SkillFacts, at: Common): Credential {
  const words = (text: LocalizedText) => text[defaultLocale] ?? Object.values(text)[0] ?? "";
  const [revocation] = at.statuses;
  return {
    "@context": [credentialsContext, openBadgesContext],
    id: at.id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: words(facts.name),
    issuer: { id: at.issuer, type: ["Profile"], name: words(at.issuerName) },
    validFrom: xsdDateTime(at.now),
    ...(facts.validUntil ? { validUntil: xsdDateTime(facts.validUntil) } : {}),
    credentialStatus: revocation,
    credentialSubject: {
      ...(facts.page ? { id: facts.page } : {}),
      type: ["AchievementSubject"],
      identifier: [
        {
          type: "IdentityObject",
          hashed: false,
          identityHash: facts.registryNumber,
          identityType: "identifier",
        },
      ],
      achievement: {
        id: facts.achievementUrl,
        type: ["Achievement"],
        achievementType: "Certification",
        name: words(facts.name),
        description: words(facts.description),
        criteria: { narrative: words(facts.criteria) },
      },
    },
    evidence: [{ type: ["Evidence"], name: words(facts.basis) }],
  };
}
