import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { CaseList } from "#features/duplicates/queries/list-cases.ts";
import type { DuplicateCase } from "#features/duplicates/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CasesViewProps = { list: CaseList; locale: Locale; done: boolean };

/** Persons that two chambers may both hold: those to be settled first. */
export function CasesView({ list, locale, done }: CasesViewProps) {
  const t = useTranslations("duplicates");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("federation")} title={t("title")} lead={t("lead")} />
      {done && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      <section aria-labelledby="open">
        <h2 id="open" className="mb-4 text-xl">
          {t("openTitle", { n: list.open.length })}
        </h2>
        <CaseTable
          caption={t("openTitle", { n: list.open.length })}
          cases={list.open}
          locale={locale}
          empty={
            <EmptyState title={t("none")} art="tile">
              <p>{t("noneText")}</p>
            </EmptyState>
          }
        />
      </section>
      {list.settled.length > 0 && (
        <section aria-labelledby="settled">
          <h2 id="settled" className="mb-4 text-xl">
            {t("settledTitle")}
          </h2>
          <CaseTable caption={t("settledTitle")} cases={list.settled} locale={locale} />
        </section>
      )}
    </Container>
  );
}

type TableProps = {
  caption: string;
  cases: readonly DuplicateCase[];
  locale: Locale;
  empty?: ReactNode;
};

function CaseTable({ caption, cases, locale, empty }: TableProps) {
  const t = useTranslations("duplicates");
  const columns = [
    { key: "records", label: t("records"), rowHeader: true },
    { key: "chambers", label: t("chambers") },
    { key: "number", label: t("sameNumber") },
    { key: "found", label: t("found") },
    { key: "verdict", label: t("verdict") },
  ] as const;
  const rows = cases.map((one) => ({
    id: one.id,
    cells: {
      records: (
        <TextLink href={`/federation/duplicates/${one.id}`} className="target-slim inline-flex items-center">
          <bdi dir="ltr">{one.first.number ?? t("gone")}</bdi>
          <span className="px-2">·</span>
          <bdi dir="ltr">{one.second.number ?? t("gone")}</bdi>
        </TextLink>
      ),
      chambers: (
        <span className="flex flex-col">
          <Bilingual value={one.first.chamberName} locale={locale} />
          <Bilingual value={one.second.chamberName} locale={locale} />
        </span>
      ),
      number: t(`numbers.${one.number}`),
      found: <When value={one.foundAt} locale={locale} style="short" />,
      verdict: one.verdict ? t(`verdicts.${one.verdict}`) : t("waiting"),
    },
  }));
  return <DataTable caption={caption} captionHidden columns={columns} rows={rows} empty={empty} />;
}
