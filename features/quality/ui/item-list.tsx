import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { InspectionView } from "#features/quality/schema.ts";
import { PhotoStrip } from "#features/quality/ui/photo-strip.tsx";
import { markTones } from "#features/quality/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { inspection: InspectionView; fills: boolean; locale: Locale };

/** Every item with its mark, its note and its pictures; for the inspector each leads to its form. */
export function ItemList({ inspection, fills, locale }: Props) {
  const t = useTranslations("quality.fill");
  return (
    <ol className="flex flex-col border-t border-line">
      {inspection.items.map((item) => (
        <li key={item.id} className="flex flex-col gap-2 border-b border-line py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="text-s text-encre-2 tabular-nums">{item.position}.</span>
            {fills ? (
              <AppLink
                href={`/office/quality/inspections/${inspection.id}?item=${item.position}#item`}
                className="target-slim inline-flex min-w-0 flex-1 items-center underline decoration-bord hover:decoration-encre"
              >
                <Bilingual value={item.title} locale={locale} />
              </AppLink>
            ) : (
              <Bilingual value={item.title} locale={locale} className="min-w-0 flex-1" />
            )}
            {item.mark ? (
              <StatusPill tone={markTones[item.mark]}>{t(`marks.${item.mark}`)}</StatusPill>
            ) : (
              <span className="text-s text-encre-2">{t("unmarked")}</span>
            )}
          </p>
          {item.note && (
            <p dir="auto" className="whitespace-pre-line ps-7">
              {item.note}
            </p>
          )}
          <PhotoStrip photos={item.photos} about={pick(item.title, locale).text} />
        </li>
      ))}
    </ol>
  );
}
