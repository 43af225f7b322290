import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** A card as it was issued, with the names of those who stand behind it. */
export type IssuedCard = {
  number: string;
  code: string;
  holderName: LocalizedText;
  trade: LocalizedText;
  kind: ArtisanKind;
  registryNumber: string;
  chamberKey: string;
  chamberName: LocalizedText;
  /** ISO days. */
  validFrom: string;
  validUntil: string;
};

/** What a signed card would say of its holder. */
export type CardClaims = {
  type: "ProfessionalCard";
  /** Address of the check page: what happened to the card since is asked there, never frozen in a signature. */
  id: string;
  number: string;
  holder: { name: LocalizedText; registryNumber: string; category: ArtisanKind; trade: LocalizedText };
  issuer: { key: string; name: LocalizedText };
  validFrom: string;
  validUntil: string;
};

/**
 * The claims of a professional card, ready to be signed as a credential by the chamber's key: what the card shows, word
 * for word, and nothing else. Each field is named here one by one, so that whatever a card's record comes to hold stays
 * out. There is no identity number, telephone, address, date of birth or photograph in it: a credential is kept by
 * whoever was shown it once. The signer adds issuer DID, status list entry and proof around these.
 */
export function cardClaims(card: IssuedCard, origin: string): CardClaims {
  return {
    type: "ProfessionalCard",
    id: `${origin}/c/${card.code}`,
    number: card.number,
    holder: {
      name: card.holderName,
      registryNumber: card.registryNumber,
      category: card.kind,
      trade: card.trade,
    },
    issuer: { key: card.chamberKey, name: card.chamberName },
    validFrom: card.validFrom,
    validUntil: card.validUntil,
  };
}
