import type { ArtisanKind } from "#db/schema/artisans.ts";
import { cardPath } from "#features/cards/domain/card-address.ts";
import { midnightInMorocco } from "#features/register/schema.ts";
import { dayAfter } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** A card as it was issued. */
export type IssuedCard = {
  number: string;
  code: string;
  holderName: LocalizedText;
  trade: LocalizedText;
  kind: ArtisanKind;
  registryNumber: string;
  /** ISO days. */
  validFrom: string;
  validUntil: string;
};

/**
 * What the chamber signs of a card: what the card shows, word for word, and nothing else. Each field is named here one by
 * one, so that whatever a card's record comes to hold stays out. There is no identity number, telephone, address, date of
 * birth or photograph in it: a credential is kept by whoever was shown it once. What became of the card since is asked at
 * the check page or in the status lists. The last day counts whole, by the clock of Morocco.
 */
export function signedFacts(card: IssuedCard, origin: string) {
  return {
    url: `${origin}${cardPath(card.code)}`,
    number: card.number,
    holderName: card.holderName,
    trade: card.trade,
    registryNumber: card.registryNumber,
    category: card.kind,
    validFrom: midnightInMorocco(card.validFrom),
    validUntil: midnightInMorocco(dayAfter(card.validUntil)),
  };
}
