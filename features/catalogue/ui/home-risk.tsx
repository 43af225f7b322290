import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { CraftDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Crafts at risk: the grade in words, the number of masters only where somebody counted, and whether it is an example. */
export function HomeRisk({ crafts, locale }: { crafts: readonly CraftDto[]; locale: Locale }) {
  const t = useTranslations();
  const anyDemonstration = crafts.some((craft) => craft.gradeIsDemonstration);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex max-w-text flex-col gap-1">
        <p className="text-encre-2">{t("home.risk.lead")}</p>
        {anyDemonstration && (
          <p className="flex items-start gap-2 text-s">
            <Icon name="info" size={18} className="mt-0.5 text-bleu" />
            {t("home.risk.demonstration")}
          </p>
        )}
      </div>
      <ul className="grid border-s border-t border-line sm:grid-cols-2 lg:grid-cols-3">
        {crafts.map((craft) => (
          <li key={craft.key} className="flex flex-col gap-1 border-e border-b border-line p-4 sm:p-5">
            <p className="text-s font-[550] text-grenade">{t(`catalogue.grade.${craft.grade}`)}</p>
            <h3 className="text-l">
              <Bilingual value={craft.name} locale={locale} />
            </h3>
            <p className="text-s text-encre-2">
              {craft.place && <Bilingual value={craft.place} locale={locale} />}
              {craft.place && craft.activeMasters !== null && <span aria-hidden="true"> · </span>}
              {craft.activeMasters !== null && t("home.risk.masters", { n: craft.activeMasters })}
            </p>
            <p className="mt-auto pt-2 text-s">
              {craft.pieces > 0 ? (
                <AppLink href={`/search?craft=${craft.key}`} className="underline decoration-bord">
                  {t("home.risk.see")}
                  <span className="sr-only"> (</span>
                  <Bilingual value={craft.name} locale={locale} className="sr-only" />
                  <span className="sr-only">)</span>
                </AppLink>
              ) : (
                <span className="text-encre-2">{t("home.risk.none")}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
