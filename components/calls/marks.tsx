import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownCriterion } from "#components/calls/criteria-list.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export type ShownMark = { criterionId: string; officer: number; points: number; reason: string };

type Props = {
  criteria: readonly (ShownCriterion & { answer?: string | null })[];
  marks: readonly ShownMark[];
  locale: Locale;
};

/** An application as its officers read it: each criterion with what was answered, and the points that may be seen. */
export function ReadCriteria({ criteria, marks, locale }: Props) {
  const t = useTranslations("calls");
  return (
    <ol className="flex flex-col gap-4">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="border-s-2 border-line ps-4">
          <h2 className="text-l">
            <Bilingual value={criterion.title} locale={locale} />
          </h2>
          <p className="text-s text-encre-2">
            <Bilingual value={criterion.measure} locale={locale} /> ·{" "}
            {t("weight", { weight: criterion.weight })}
          </p>
          {criterion.answer && (
            <p dir="auto" className="mt-2 whitespace-pre-line">
              {criterion.answer}
            </p>
          )}
          <MarkList marks={marks} criterionId={criterion.id} />
        </li>
      ))}
    </ol>
  );
}

function MarkList({ marks, criterionId }: { marks: readonly ShownMark[]; criterionId: string }) {
  const t = useTranslations("calls");
  const given = marks.filter((mark) => mark.criterionId === criterionId);
  if (given.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 text-s">
      {given.map((mark) => (
        <li key={mark.officer}>
          <strong>{t("officer", { n: mark.officer })}</strong>
          {" – "}
          {t("given", { points: mark.points })} · <bdi>{mark.reason}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** Both officers' points and reasons, criterion by criterion, without their names: for the applicant. */
export function Reasons({ criteria, marks, locale, children }: Props & { children?: ReactNode }) {
  const t = useTranslations("calls");
  if (marks.length === 0) return null;
  return (
    <Disclosure summary={t("bothScores")} open>
      <ul className="flex flex-col gap-4">
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <p className="font-[550]">
              <Bilingual value={criterion.title} locale={locale} /> ·{" "}
              {t("weight", { weight: criterion.weight })}
            </p>
            <MarkList marks={marks} criterionId={criterion.id} />
          </li>
        ))}
      </ul>
      {children}
    </Disclosure>
  );
}
