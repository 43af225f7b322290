import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { InspectionRow } from "#features/quality/schema.ts";
import { resultTones } from "#features/quality/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ListProps = {
  inspections: readonly InspectionRow[];
  /** Where one is opened. */
  path: "/office/quality/inspections" | "/studio/quality";
  /** Whether the maker's name is told: on their own page it is theirs. */
  named: boolean;
  today: string;
  locale: Locale;
};

/** Inspections: whose workshop, what for, when, and how each ended. */
export function InspectionList({ inspections, path, named, today, locale }: ListProps) {
  const t = useTranslations("quality");
  return (
    <ul className="flex flex-col border-t border-line">
      {inspections.map((one) => {
        const isOpen = one.result === "corrections" && one.settledAt === null;
        const isLate = isOpen && (one.correctionsDue ?? "") < today;
        return (
          <li key={one.id} className="flex flex-col gap-1 border-b border-line py-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <AppLink
                href={`${path}/${one.id}`}
                className="target-slim inline-flex items-center font-[550] underline decoration-bord hover:decoration-encre"
              >
                {named ? (
                  <Bilingual value={one.artisanName} locale={locale} />
                ) : (
                  formatDate(one.plannedFor, locale)
                )}
              </AppLink>
              <InspectionState inspection={one} />
              {one.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
            </p>
            <p className="text-s text-encre-2">
              {named && <>{formatDate(one.plannedFor, locale)}, </>}
              {t(`purposes.${one.purpose}`)}
              {one.labelName && one.level && (
                <>
                  {": "}
                  {t("level", { name: pick(one.labelName, locale).text, level: one.level })}
                </>
              )}
            </p>
            {isOpen && one.correctionsDue && (
              <p className={`text-s ${isLate ? "font-[550] text-grenade" : ""}`}>
                {t(isLate ? "correctionsLate" : "correctionsDue", {
                  date: formatDate(one.correctionsDue, locale),
                })}
                {one.replies > 0 && <> {t("replies", { count: one.replies })}</>}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How an inspection stands, as a word with its sign. */
export function InspectionState({
  inspection,
}: {
  inspection: Pick<InspectionRow, "state" | "result" | "settledAt">;
}) {
  const t = useTranslations("quality");
  const { state, result, settledAt } = inspection;
  if (state !== "signed" || !result)
    return <StatusPill tone={state === "cancelled" ? "neutral" : "info"}>{t(`states.${state}`)}</StatusPill>;
  if (settledAt) return <StatusPill tone="verified">{t("results.settled")}</StatusPill>;
  return <StatusPill tone={resultTones[result]}>{t(`results.${result}`)}</StatusPill>;
}
