import "server-only";
import { createTranslator } from "use-intl/core";
import { familyColour } from "#components/art/families.ts";
import type { ArtisanDto } from "#features/artisans/schema.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { ShareCard } from "#lib/share-card/card.ts";
import { messages } from "#messages/index.ts";

function pictureKey({ portraitKey, work }: ArtisanDto): string | null {
  if (portraitKey) return `${portraitKey}-640.webp`;
  const width = work?.webp.at(-1);
  return work && width ? `${work.base.replace(/^\/media\//, "")}-${width}.webp` : null;
}

/** What messengers show of a maker: portrait or work, name, town, and the chamber that verified them. */
export function artisanShareCard(artisan: ArtisanDto, locale: Locale): ShareCard {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "artisan" });
  const ui = createTranslator({ locale, messages: messages[locale], namespace: "common.ui" });
  const inLocale = (text: string) => ({ text, lang: locale, dir: directionOf(locale) });
  const chamber = pick(artisan.chamberName, locale).text;
  const drawn = artisan.portraitKey ? artisan.isDemonstration : artisan.work?.isDemonstration;
  return {
    locale,
    kicker: inLocale(t(`kind.${artisan.kind}`)),
    title: pick(artisan.name, locale),
    line: pick(artisan.town, locale),
    price: null,
    voucher: inLocale(t("page.verifiedByUndated", { chamber })),
    pictureKey: pictureKey(artisan),
    pictureNote: drawn ? ui("demonstration") : null,
    colour: familyColour(artisan.crafts[0]?.family ?? ""),
  };
}
