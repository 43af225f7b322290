import { useTranslations } from "next-intl";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { lotText } from "#features/fairs/draw.ts";
import type { DrawRecord, PublicFair } from "#features/fairs/queries/public-fairs.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { fair: PublicFair; record: DrawRecord | null; locale: Locale };

/** The public record of a draw, complete enough to recompute it: the published hash, the seed, the rule, and every lot. */
export function DrawView({ fair, record, locale }: Props) {
  const t = useTranslations("fairs.draw");
  return (
    <Container width="page" className="pb-16">
      <div className="pt-4">
        <BackLink href={`/fairs/${fair.slug}`}>
          <Bilingual value={fair.title} locale={locale} />
        </BackLink>
      </div>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="flex max-w-text flex-col gap-8">
        <Figure title={t("committed")} text={t("committedText")} code={fair.seedHash ?? ""} />
        {record ? <Figure title={t("seed")} code={record.seed ?? ""} /> : <p>{t("notYet")}</p>}
        <section className="flex flex-col gap-2">
          <h2 className="text-xl">{t("rule")}</h2>
          <p>{t("ruleText")}</p>
        </section>
        {record?.seed && (
          <Figure
            title={t("check")}
            code={[
              `printf '%s' '${record.seed}' | sha256sum`,
              ...(record.rows[0]
                ? [`printf '%s' '${lotText(record.seed, record.slug, record.rows[0].number)}' | sha256sum`]
                : []),
            ].join("\n")}
          />
        )}
      </div>
      {record && (
        <section className="mt-10 flex flex-col gap-4">
          <p className="max-w-text text-s text-encre-2">{t("names")}</p>
          <DataTable
            caption={t("title")}
            captionHidden
            columns={[
              { key: "rank", label: t("rank"), rowHeader: true },
              { key: "number", label: t("number") },
              { key: "points", label: t("points"), align: "end" },
              { key: "lot", label: t("lot") },
            ]}
            rows={record.rows.map(({ rank, number, points, lot }) => ({
              id: String(rank),
              cells: { rank, number, points, lot: <Code>{lot}</Code> },
            }))}
          />
          <CriteriaList criteria={record.criteria} locale={locale} />
        </section>
      )}
    </Container>
  );
}

function Code({ children }: { children: string }) {
  return (
    <code dir="ltr" className="min-w-0 text-s break-all whitespace-pre-wrap">
      {children}
    </code>
  );
}

function Figure({ title, text, code }: { title: string; text?: string; code: string }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-xl">{title}</h2>
      {text && <p>{text}</p>}
      <div className="rounded border border-line bg-papier p-3">
        <Code>{code}</Code>
      </div>
    </section>
  );
}
