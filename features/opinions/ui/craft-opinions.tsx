import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Section } from "#components/layout/section.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { PublicOpinion } from "#features/opinions/schema.ts";
import { VerdictPill } from "#features/opinions/ui/opinion-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** What craft bodies have said of a craft when a chamber asked them. Nothing at all where nobody was asked. */
export function CraftOpinions({ opinions, locale }: { opinions: readonly PublicOpinion[]; locale: Locale }) {
  const t = useTranslations("opinions");
  if (opinions.length === 0) return null;
  return (
    <Section title={t("ofCraft")} id="opinions">
      <ul className="border-t border-line">
        {opinions.map((one) => (
          <li key={one.id} className="flex max-w-text flex-col gap-2 border-b border-line py-5">
            <p className="flex flex-wrap items-center gap-3">
              <VerdictPill verdict={one.verdict} />
              <span>{t(`subjects.${one.subject}`)}</span>
              <When value={one.publishedOn} locale={locale} />
              {one.isDemonstration && <StatusPill tone="info">{t("example")}</StatusPill>}
            </p>
            <p className="font-[550]" dir="auto">
              {one.question}
            </p>
            <p className="whitespace-pre-line" dir="auto">
              {one.reasons}
            </p>
            <p className="text-s text-encre-2">
              <Bilingual value={one.bodyName} locale={locale} />
              {one.chamberName && (
                <>
                  {" · "}
                  {t.rich("askedByChamber", {
                    chamber: () => <Bilingual value={one.chamberName} locale={locale} />,
                  })}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
