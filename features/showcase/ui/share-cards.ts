import "server-only";
import { createTranslator } from "use-intl/core";
import { familyColour } from "#components/art/families.ts";
import { cardPicture } from "#features/catalogue/index.ts";
import type { CollectionPageDto, CraftPageDto, RegionPageDto } from "#features/showcase/schema.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import type { ShareCard } from "#lib/share-card/card.ts";
import { messages } from "#messages/index.ts";

const inLocale = (text: string, locale: Locale) => ({ text, lang: locale, dir: directionOf(locale) });

/** A card of words alone, beside a star in a glaze. */
function plain(locale: Locale, title: LocalizedText, colour: ShareCard["colour"]): ShareCard {
  return {
    locale,
    kicker: null,
    title: pick(title, locale),
    line: null,
    price: null,
    voucher: null,
    pictureKey: null,
    pictureNote: null,
    colour,
  };
}

/** What messengers show of a craft: its name, where it is at home, and its glaze. */
export function craftShareCard(craft: CraftPageDto, locale: Locale): ShareCard {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "common.card" });
  return {
    ...plain(locale, craft.name, familyColour(craft.family)),
    kicker: inLocale(t("craft"), locale),
    line: craft.place ? pick(craft.place, locale) : null,
  };
}

export function regionShareCard(region: RegionPageDto, locale: Locale): ShareCard {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "common.card" });
  const [chamber] = region.chambers;
  return {
    ...plain(locale, region.name, familyColour("")),
    kicker: inLocale(t("region"), locale),
    voucher: chamber ? pick(chamber.name, locale) : null,
  };
}

/** What messengers show of a collection: its cover, its title, and the chamber that chose it. */
export function collectionShareCard(collection: CollectionPageDto, locale: Locale): ShareCard {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "common.card" });
  const shown = collection.cover;
  return {
    ...plain(locale, collection.title, familyColour(shown?.craft.family ?? "")),
    kicker: inLocale(t("collection"), locale),
    voucher: collection.chamber && pick(collection.chamber.name, locale),
    ...cardPicture(shown?.image, locale),
  };
}

/** The site's own card. */
export function siteShareCard(locale: Locale): ShareCard {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "common" });
  const title = { [locale]: t("brand.tagline") };
  return { ...plain(locale, title, familyColour("pottery")), line: inLocale(t("card.site"), locale) };
}
