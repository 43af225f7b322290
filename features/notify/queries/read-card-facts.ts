import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { chamber } from "#db/schema/chambers.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

/** A card as letters to its holder tell of it, and how the holder is reached. */
export type CardFacts = {
  number: string;
  validUntil: string;
  reason: string | null;
  /** When the card came into its present state. */
  stateAt: Date;
  chamberName: LocalizedText;
  locale: Locale;
  email: string | null;
  artisanId: Id<"artisan">;
};

/** `crd_…`, or `crd_….30` where the letter is one of several about a card. Null for an unknown card. */
export async function readCardFacts(id: string): Promise<CardFacts | null> {
  const cardId = id.split(".")[0];
  if (!isId("card", cardId)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        number: card.number,
        validUntil: card.validUntil,
        reason: card.stateReason,
        stateAt: card.stateAt,
        chamberName: chamber.name,
        artisanId: card.artisanId,
        locale: artisanContact.locale,
        email: artisanContact.email,
      })
      .from(card)
      .innerJoin(chamber, eq(chamber.id, card.chamberId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, card.artisanId))
      .where(eq(card.id, cardId)),
  );
  return row ? { ...row, locale: localeOf(row.locale) } : null;
}
