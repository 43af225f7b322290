import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { type SummaryItem, SummaryList } from "#components/ui/summary-list.tsx";
import type { ListingDto, VariantDto } from "#features/listing/schema.ts";
import { centimetres } from "#features/listing/ui/field-specs.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type ListProps = { piece: ListingDto; locale: Locale };

/** Words of a piece as pairs; what is not said says so. */
export function WordsList({ piece, locale }: ListProps) {
  const t = useTranslations("listing");
  const said = (words: LocalizedText | null): ReactNode =>
    words && pick(words, locale).text ? (
      <Bilingual value={words} locale={locale} paragraphs />
    ) : (
      <span className="text-encre-2">{t("piece.none")}</span>
    );
  const names = ["title", "description", "care", "variationNote", "safetyWarnings"] as const;
  return (
    <SummaryList items={names.map((name) => ({ term: t(`field.${name}`), value: said(piece[name]) }))} />
  );
}

/** Length × width × height in centimetres, as far as they are known. */
export function measuresOf(of: Pick<VariantDto, "lengthMm" | "widthMm" | "heightMm">): string {
  return [of.lengthMm, of.widthMm, of.heightMm]
    .flatMap((mm) => (mm === null ? [] : [centimetres(mm)]))
    .join(" × ");
}

/** Materials, measures and who made it, as pairs. */
export function FactsList({ piece, locale }: ListProps) {
  const t = useTranslations("listing");
  const none = <span className="text-encre-2">{t("piece.none")}</span>;
  const measures = measuresOf(piece);
  const plain = (value: number | string | null) => (value === null ? none : <bdi dir="ltr">{value}</bdi>);
  const comma = locale === "ar" ? "، " : ", ";
  const items: SummaryItem[] = [
    {
      term: t("field.materialKeys"),
      value:
        piece.materials.length > 0 ? piece.materials.map((one) => pick(one, locale).text).join(comma) : none,
    },
    { term: t("field.measures"), value: measures ? <bdi dir="ltr">{measures}</bdi> : none },
    { term: t("form.weight"), value: plain(piece.weightGrams) },
    { term: t("field.makerRole"), value: t(`role.${piece.makerRole}`) },
    { term: t("field.hoursOfWork"), value: plain(piece.hoursOfWork) },
    { term: t("field.hands"), value: plain(piece.hands) },
    ...(piece.madeYear === null ? [] : [{ term: t("field.madeYear"), value: plain(piece.madeYear) }]),
    { term: t("field.hsHeading"), value: plain(piece.hsHeading) },
  ];
  return <SummaryList items={items} />;
}
