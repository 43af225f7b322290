import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { inSentence } from "#components/format/in-sentence.ts";
import { formatList, formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { WaitingList } from "#components/ui/waiting-list.tsx";
import type { OfficeToday } from "#features/chambers/schema.ts";
import { FileAges } from "#features/chambers/ui/file-ages.tsx";
import { waitingIn } from "#features/chambers/ui/waiting-in.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type OfficeTodayProps = {
  today: OfficeToday;
  /** Set when the person works for more than one chamber and chose this one. */
  chosen: boolean;
  now: Date;
  locale: Locale;
  /** What other parts of the office have to tell the reader first. */
  notices?: ReactNode;
};

/** The office's first page: what waits, late things first, and how long files have been waiting. */
export function OfficeTodayView({ today, chosen, now, locale, notices }: OfficeTodayProps) {
  const t = useTranslations("office");
  const { register, files } = today;
  const figure = (n: number) => <span className="tabular-nums">{formatNumber(n, locale)}</span>;
  return (
    <Container className="pb-16">
      <PageHeader title={t("today.title")} lead={formatDate(now, locale)} />
      {notices && <div className="mb-8 flex flex-col gap-4 empty:hidden">{notices}</div>}
      <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="waiting">
          <h2 id="waiting" className="mb-3 text-xl">
            {t("today.waiting")}
          </h2>
          <WaitingList
            items={waitingIn(today, { chosen, now, locale, t })}
            nothing={(labels) =>
              t("today.nothingElse", { list: formatList(inSentence(labels, locale), locale) })
            }
            empty={<EmptyState title={t("today.none")} art="tile" />}
          />
        </section>
        <div className="flex flex-col gap-10">
          {files && files.open > 0 && <FileAges files={files} locale={locale} />}
          <section aria-labelledby="register">
            <h2 id="register" className="mb-3 text-l">
              {t("today.register")}
            </h2>
            <SummaryList
              items={[
                { term: t("today.inForce"), value: figure(register.inForce) },
                { term: t("today.suspended"), value: figure(register.suspended) },
              ]}
            />
          </section>
        </div>
      </div>
    </Container>
  );
}
