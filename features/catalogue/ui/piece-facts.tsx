import { useTranslations } from "next-intl";
import { formatDimensions, formatWeight } from "#components/format/number.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What it is made of, how large and heavy it is, and how to look after it. */
export function PieceFacts({ piece, locale }: { piece: PieceDto; locale: Locale }) {
  const t = useTranslations("catalogue.piece");
  const size = formatDimensions(piece, locale);
  const items = [
    {
      term: t("craft"),
      value: (
        <TextLink href={`/search?craft=${piece.craft.key}`}>
          <Bilingual value={piece.craft.name} locale={locale} />
        </TextLink>
      ),
    },
    {
      term: t("materials"),
      value: (
        <ul className="flex flex-col">
          {piece.materials.map((material) => (
            <Bilingual key={JSON.stringify(material)} as="li" value={material} locale={locale} />
          ))}
        </ul>
      ),
    },
    size && {
      term: t("size"),
      value: (
        <>
          <bdi>{size}</bdi> <span className="text-s text-encre-2">({t("sizeHint")})</span>
        </>
      ),
    },
    { term: t("weight"), value: <bdi>{formatWeight(piece.weightGrams, locale)}</bdi> },
    { term: t("care"), value: <Bilingual value={piece.care} locale={locale} as="p" /> },
    { term: t("serial"), value: <bdi dir="ltr">{piece.serial}</bdi> },
  ];
  return <SummaryList items={items.filter((item) => item !== "")} />;
}
