import { useTranslations } from "next-intl";
import { noted } from "#components/format/noted.tsx";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { CriteriaVersion } from "#features/endangered/queries/public-register.ts";
import { grades } from "#features/endangered/schema.ts";
import { GradePill } from "#features/endangered/ui/grade-history.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type CriteriaViewProps = { versions: readonly CriteriaVersion[]; locale: Locale };

/** How a degree of danger comes about: the criteria in force with their figures, who decides, and what it never says. */
export function CriteriaView({ versions, locale }: CriteriaViewProps) {
  const t = useTranslations("endangered.criteria");
  const [now, ...past] = versions;
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/endangered">{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {now ? (
        <>
          <dl className="border-t border-line">
            {grades.map((grade) => (
              <div key={grade} className="flex flex-col gap-2 border-b border-line py-4">
                <dt>
                  <GradePill grade={grade} />
                </dt>
                <dd>{t(`grades.${grade}`, numbers(now, locale))}</dd>
              </div>
            ))}
          </dl>
          <section aria-labelledby="signs" className="flex flex-col gap-3">
            <h2 id="signs" className="text-xl">
              {t("signsTitle")}
            </h2>
            <ul className="flex list-disc flex-col gap-1 ps-5">
              {(["sign1", "sign2", "sign3", "sign4", "sign5", "sign6", "sign7"] as const).map((sign) => (
                <li key={sign}>{t(sign, numbers(now, locale))}</li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="who" className="flex flex-col gap-3">
            <h2 id="who" className="text-xl">
              {t("whoTitle")}
            </h2>
            <p>{t("who", numbers(now, locale))}</p>
            <p>{t("apart")}</p>
          </section>
          <Notice title={t("sourceTitle")}>
            <p>{noted(now.source)}</p>
            <p>{t.rich("since", { day: () => <When value={now.effectiveFrom} locale={locale} /> })}</p>
            {past.length > 0 && <p>{t("past", { n: past.length })}</p>}
          </Notice>
        </>
      ) : (
        <p>{t("none")}</p>
      )}
    </Container>
  );
}

/** The figures as they are written; months and years stay numbers, because the words behind them follow. */
function numbers({ value }: CriteriaVersion, locale: Locale) {
  const written = Object.entries(value).map(([name, n]) => [name, formatNumber(n, locale)]);
  const { reviewMonths, staleYears } = value;
  return { ...(Object.fromEntries(written) as Record<string, string>), reviewMonths, staleYears };
}
