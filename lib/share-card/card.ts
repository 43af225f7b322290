import { createHash } from "node:crypto";
import type { Locale } from "#lib/i18n/locales.ts";
import type { PickedText } from "#lib/i18n/localized-text.ts";
import type { CardKind } from "#lib/share-card/address.ts";

/** What a picture for messengers shows: the card of a piece, a maker, a craft … in one language. */
export type ShareCard = {
  locale: Locale;
  /** Above the title: a craft's name, "Collection" … */
  kicker: PickedText | null;
  title: PickedText;
  /** Below the title: who made it and where, or what it is. */
  line: PickedText | null;
  /** As plain text, ready to be read. */
  price: string | null;
  /** Who vouches for it, as a sentence. */
  voucher: PickedText | null;
  /** Storage key of a WebP with its size: `pieces/ab12-1280.webp`. Null draws a field in the family's glaze. */
  pictureKey: string | null;
  /** Words laid over a picture that is a drawing of the demonstration. */
  pictureNote: string | null;
  /** The family's colour as `#rrggbb`. */
  colour: { ink: string; wash: string };
};

/** Counts up when the drawing itself changes: addresses are kept for ever by whoever fetched them. */
const drawing = 1;

/** What a card shows, as a short word: another price, title or picture makes another address. */
export function cardHash(card: ShareCard): string {
  return createHash("sha256")
    .update(JSON.stringify([drawing, card]))
    .digest("hex")
    .slice(0, 20);
}

/** Address of a card: `/og/piece/fr/pce_01…-3f2a….jpg`. `id` is the thing's own id, or the code of a region. */
export function cardPath(kind: CardKind, id: string, card: ShareCard): string {
  return `/og/${kind}/${card.locale}/${id}-${cardHash(card)}.jpg`;
}
