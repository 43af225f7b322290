import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { annexPath } from "#features/chambers/paths.ts";
import type { OfficeChamber } from "#features/chambers/schema.ts";
import { AnnexFacts } from "#features/chambers/ui/annex-facts.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type AnnexesProps = { chamber: OfficeChamber; locale: Locale };

/** The chamber's branches, open ones with what may be done, and the closed ones by name. */
export function OfficeAnnexes({ chamber, locale }: AnnexesProps) {
  const t = useTranslations("chambers.office");
  const { annexes, closed, mayEdit } = chamber;
  return (
    <>
      {annexes.length === 0 && <p className="text-encre-2">{t("annexesNone")}</p>}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {annexes.map((annex) => (
          <Card as="li" key={annex.id} className="flex flex-col gap-2">
            <AnnexFacts annex={annex} locale={locale} />
            {mayEdit && (
              <p className="mt-auto flex flex-wrap gap-x-6 pt-2">
                <TextLink href={annexPath(annex.id)} className="target-slim inline-flex items-center">
                  {t("annexCorrect")}
                  <span className="sr-only"> {pick(annex.name, locale).text}</span>
                </TextLink>
                <TextLink
                  href={`${annexPath(annex.id)}/close`}
                  className="target-slim inline-flex items-center"
                >
                  {t("annexClose")}
                  <span className="sr-only"> {pick(annex.name, locale).text}</span>
                </TextLink>
              </p>
            )}
          </Card>
        ))}
      </ul>
      {closed.length > 0 && (
        <>
          <h3 className="mt-8 mb-2 text-l">{t("closedTitle")}</h3>
          <ul className="flex flex-col gap-1">
            {closed.map((annex) => (
              <li key={annex.id}>
                <Bilingual value={annex.name} locale={locale} />
                <span className="text-s text-encre-2">
                  {" · "}
                  {t("closedOn", { date: formatDate(annex.closedAt, locale) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
