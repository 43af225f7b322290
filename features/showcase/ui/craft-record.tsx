import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { noted } from "#components/format/noted.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { CraftFactDto, CraftPageDto } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const kinds = [
  ...(["programme", "icesco_list", "unesco_representative_list", "unesco_urgent_list"] as const),
  ...(["collective_mark", "geographical_indication", "old_ministry_list"] as const),
];
const tones: Record<CraftPageDto["grade"], PillTone> = {
  extinct: "danger",
  critically_endangered: "danger",
  endangered: "danger",
  viable: "verified",
  data_deficient: "neutral",
};

type CraftRecordProps = { craft: CraftPageDto; locale: Locale };

/** What others have stated of a craft, and how endangered it is: two questions, side by side and never mixed. */
export function CraftRecord({ craft, locale }: CraftRecordProps) {
  const t = useTranslations("showcase.craft");
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[3fr_2fr]">
      <section aria-labelledby="facts">
        <h2 id="facts" className="text-2xl">
          {t("facts")}
        </h2>
        <p className="mt-2 max-w-text text-encre-2">{t("factsText")}</p>
        {craft.facts.length === 0 ? (
          <p className="mt-4 border-t border-line pt-4">{t("factsNone")}</p>
        ) : (
          <ul className="mt-4 border-t border-line">
            {craft.facts.map((fact) => (
              <Fact key={`${fact.kind} ${fact.code}`} fact={fact} locale={locale} />
            ))}
          </ul>
        )}
      </section>
      <Grade craft={craft} locale={locale} />
    </div>
  );
}

function Fact({ fact, locale }: { fact: CraftFactDto; locale: Locale }) {
  const t = useTranslations("showcase.craft");
  const kind = kinds.find((known) => known === fact.kind) ?? "other";
  return (
    <li className="border-b border-line py-3">
      <p className="text-s text-encre-2">
        {t(`kind.${kind}`)}
        {fact.year !== null && <> · {t("year", { year: String(fact.year) })}</>}
      </p>
      <p className="font-[550]">
        {fact.words ? <Bilingual value={fact.words} locale={locale} /> : <bdi dir="ltr">{fact.code}</bdi>}
      </p>
      <p className="text-s text-encre-2">{t.rich("source", { text: fact.source, source: noted })}</p>
    </li>
  );
}

function Grade({ craft, locale }: CraftRecordProps) {
  const t = useTranslations("showcase.craft");
  const grades = useTranslations("catalogue.grade");
  const { assessment } = craft;
  return (
    <section aria-labelledby="grade" className="flex flex-col gap-3 self-start bg-sable p-5 sm:p-7">
      <h2 id="grade" className="text-xl">
        {t("grade")}
      </h2>
      <p className="flex flex-wrap items-center gap-2">
        <StatusPill tone={tones[craft.grade]}>{grades(craft.grade)}</StatusPill>
        {assessment?.isDemonstration && <StatusPill tone="info">{t("demonstration")}</StatusPill>}
      </p>
      {assessment === null ? (
        <p>{t("gradeNone")}</p>
      ) : (
        <>
          <p className="font-heading text-xl">
            {assessment.activeMasters !== null && t("masters", { n: assessment.activeMasters })}
            {assessment.activeMasters !== null && assessment.apprentices !== null && (
              <span aria-hidden="true"> · </span>
            )}
            {assessment.apprentices !== null && t("apprentices", { n: assessment.apprentices })}
          </p>
          <p className="text-s">{t("assessed", { date: formatDate(assessment.assessedOn, locale) })}</p>
          <Bilingual value={assessment.note} locale={locale} as="p" className="text-s" />
          <p className="text-s text-encre-2">
            {t.rich("source", { text: assessment.source, source: noted })}
          </p>
        </>
      )}
    </section>
  );
}
