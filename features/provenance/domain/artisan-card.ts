import type { Common } from "#features/provenance/domain/common.ts";
import { languageValues } from "#features/provenance/domain/language-values.ts";
import type { Credential } from "#lib/credentials/credential.ts";
import { credentialsContext } from "#lib/credentials/pinned.ts";
import { vocabularyPath } from "#lib/credentials/vocabulary.ts";
import { xsdDateTime } from "#lib/credentials/xsd.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** What a professional card shows, and nothing else: a credential is kept by whoever was shown it once. */
export type CardFacts = {
  /** Address of the card's check page. */
  url: string;
  number: string;
  holderName: LocalizedText;
  trade: LocalizedText;
  registryNumber: string;
  /** Category under law 50-17, as the product names it. */
  category: string;
  validFrom: Date;
  /** The first instant at which the card is not valid any more; at most five years after `validFrom`. */
  validUntil: Date;
};

/** The unsigned professional card (law 50-17) as a credential of the chamber. */
export function artisanCard(facts: CardFacts, at: Common): Credential {
  return {
    "@context": [credentialsContext, `${at.origin}${vocabularyPath}`],
    id: at.id,
    type: ["VerifiableCredential", "ArtisanCard"],
    issuer: { id: at.issuer, name: languageValues(at.issuerName) },
    validFrom: xsdDateTime(facts.validFrom),
    validUntil: xsdDateTime(facts.validUntil),
    credentialStatus: at.statuses,
    credentialSubject: {
      id: facts.url,
      type: "ProfessionalCard",
      cardNumber: facts.number,
      registryNumber: facts.registryNumber,
      category: facts.category,
      holder: { type: "Artisan", name: languageValues(facts.holderName) },
      trade: { type: "Craft", name: languageValues(facts.trade) },
    },
  };
}
