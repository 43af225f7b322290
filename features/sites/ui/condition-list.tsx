import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { ConditionRow } from "#features/sites/tenancy-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Readonly<Record<ConditionRow["grade"], PillTone>> = {
  good: "verified",
  worn: "pending",
  damaged: "danger",
};

/** Reports of a unit's condition, the newest first, with the photographs the reader may open. */
export function ConditionList({
  conditions,
  locale,
}: {
  conditions: readonly ConditionRow[];
  locale: Locale;
}) {
  const t = useTranslations("sites");
  return (
    <ul className="flex flex-col gap-5">
      {conditions.map((one) => (
        <li key={one.id} className="flex flex-col gap-2 border-s-2 border-line ps-4">
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <strong>{formatDate(one.seenOn, locale)}</strong>
            {t(`occasions.${one.occasion}`)}
            <StatusPill tone={tones[one.grade]}>{t(`grades.${one.grade}`)}</StatusPill>
          </p>
          <p dir="auto" className="whitespace-pre-line">
            {one.note}
          </p>
          {one.photos.some(({ link }) => link !== "") && (
            <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
              {one.photos.map((photo, n) => (
                <li key={photo.id}>
                  <a href={photo.link} target="_blank" rel="noreferrer" className="target block">
                    {/* biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is */}
                    <img
                      src={`${photo.link}?w=320`}
                      alt={t("office.photo", { number: n + 1 })}
                      className="aspect-square w-full rounded object-cover"
                    />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
