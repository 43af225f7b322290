import "server-only";
import { createTranslator } from "use-intl/core";
import { familyColour } from "#components/art/families.ts";
import { cardPicture } from "#features/catalogue/index.ts";
import type { StoryDto } from "#features/stories/schema.ts";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { ShareCard } from "#lib/share-card/card.ts";
import { messages } from "#messages/index.ts";

/** What messengers show of a story: its cover, its title, and whom it is about. */
export function storyShareCard(story: StoryDto, locale: Locale): ShareCard {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "common.card" });
  return {
    locale,
    kicker: { text: t("story"), lang: locale, dir: directionOf(locale) },
    title: pick(story.title, locale),
    line: story.maker ? pick(story.maker.name, locale) : null,
    price: null,
    voucher: story.chamberName ? pick(story.chamberName, locale) : null,
    ...cardPicture(story.cover?.image, locale),
    colour: familyColour(story.craft?.family ?? story.cover?.craft.family ?? ""),
  };
}
