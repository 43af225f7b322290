import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { openColumns } from "#features/steering/domain/open-table.ts";
import { factsOf, indicatorKeys, type Quarter, quarterName } from "#features/steering/schema.ts";

/** What anybody may take of the programme's figures, what the columns mean, and what is held back. */
export function OpenDataView({ quarters }: { quarters: readonly Quarter[] }) {
  const t = useTranslations("steering");
  const columns = [
    { key: "indicator", label: t("indicator"), rowHeader: true },
    { key: "workstream", label: t("axis") },
    { key: "files", label: t("open.files"), align: "end" as const },
  ];
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("open.title")} lead={t("open.lead")} />
      <section aria-labelledby="files" className="flex flex-col gap-4">
        <h2 id="files" className="text-2xl">
          {t("open.files")}
        </h2>
        <DataTable
          caption={t("open.files")}
          captionHidden
          columns={columns}
          rows={indicatorKeys.map((key) => ({
            id: key,
            cells: {
              indicator: (
                <TextLink href={`/open-data/definitions#${key}`}>{t(`indicators.${key}.name`)}</TextLink>
              ),
              workstream: t(`workstreams.${factsOf(key).workstream}`),
              files: (
                <span className="inline-flex gap-4">
                  <TextLink href={`/open-data/${key}.csv`} plain>
                    CSV
                  </TextLink>
                  <TextLink href={`/open-data/${key}.json`} plain>
                    JSON
                  </TextLink>
                </span>
              ),
            },
          }))}
        />
        <p className="max-w-text">
          {t.rich("open.addresses", {
            index: () => (
              <TextLink key="index" href="/open-data/index.json" plain>
                <bdi>/open-data/index.json</bdi>
              </TextLink>
            ),
          })}
        </p>
      </section>
      <section aria-labelledby="columns" className="flex flex-col gap-4">
        <h2 id="columns" className="text-2xl">
          {t("open.columnsTitle")}
        </h2>
        <SummaryList items={openColumns.map((key) => ({ term: key, value: t(`open.columns.${key}`) }))} />
      </section>
      <section aria-labelledby="held" className="flex flex-col gap-4">
        <h2 id="held" className="text-2xl">
          {t("open.how")}
        </h2>
        <p className="max-w-text">{t("open.howText")}</p>
      </section>
      <section aria-labelledby="licence" className="flex flex-col gap-4">
        <h2 id="licence" className="text-2xl">
          {t("open.licence")}
        </h2>
        <p className="max-w-text">
          <TextLink href="https://creativecommons.org/licenses/by/4.0/">{t("open.licenceText")}</TextLink>
        </p>
      </section>
      <section aria-labelledby="reports" className="flex flex-col gap-4">
        <h2 id="reports" className="text-2xl">
          {t("open.reports")}
        </h2>
        {quarters.length === 0 ? (
          <p>{t("open.noReports")}</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {quarters.map((one) => (
              <li key={quarterName(one)}>
                <TextLink href={`/open-data/${quarterName(one)}`}>
                  {t("report.quarter", { n: String(one.quarter), year: String(one.year) })}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Container>
  );
}
