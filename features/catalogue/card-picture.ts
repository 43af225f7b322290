import { createTranslator } from "use-intl/core";
import type { ImageDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ShareCard } from "#lib/share-card/card.ts";
import { messages } from "#messages/index.ts";

/** A piece's picture on a card: the key of its largest file, and whether it has to be called a drawing. */
export function cardPicture(
  image: ImageDto | null | undefined,
  locale: Locale,
): Pick<ShareCard, "pictureKey" | "pictureNote"> {
  const width = image?.webp.at(-1);
  if (!image || !width) return { pictureKey: null, pictureNote: null };
  const t = createTranslator({ locale, messages: messages[locale], namespace: "common.ui" });
  return {
    pictureKey: `${image.base.replace(/^\/media\//, "")}-${width}.webp`,
    pictureNote: image.isDemonstration ? t("demonstration") : null,
  };
}
