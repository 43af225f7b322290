import { useTranslations } from "next-intl";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { CollectionCardDto } from "#features/catalogue/schema.ts";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type HomeCollectionsProps = { collections: readonly CollectionCardDto[]; locale: Locale };

/** What the chambers chose to show together, and which chamber did. */
export function HomeCollections({ collections, locale }: HomeCollectionsProps) {
  const t = useTranslations("home.collections");
  return collections.map((collection) => (
    <Section key={collection.id} title={<Bilingual value={collection.title} locale={locale} />}>
      <div className="mb-8 flex max-w-text flex-col gap-1">
        <Bilingual value={collection.intro} locale={locale} as="p" />
        <p className="text-s text-encre-2">
          {t("by", { chamber: pick(collection.chamberName, locale).text })}
        </p>
      </div>
      <PieceList pieces={collection.pieces} locale={locale} />
    </Section>
  ));
}
