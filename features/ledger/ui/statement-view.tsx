import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Statement } from "#features/ledger/schema.ts";
import { monthLabel } from "#features/ledger/ui/months-picture.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type ViewProps = { of: string; statement: Statement; locale: Locale };

/** A maker's month: what stood before, every movement in plain words, and what stands after. */
export function StatementView({ of, statement, locale }: ViewProps) {
  const t = useTranslations("ledger.statement");
  const price = (minor: number) => <Price value={money(minor, "MAD")} locale={locale} />;
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/studio/earnings?workshop=${of}`}>{t("back")}</BackLink>}
        title={t("title", { month: monthLabel(statement.month, locale) })}
        lead={t("negative")}
      />
      <SummaryList
        items={[
          { term: t("opening"), value: price(statement.openingMinor) },
          { term: t("closing"), value: price(statement.closingMinor) },
        ]}
      />
      <DataTable
        caption={t("what")}
        captionHidden
        empty={<EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>}
        columns={[
          { key: "at", label: t("date") },
          { key: "what", label: t("what"), rowHeader: true },
          { key: "about", label: t("about") },
          { key: "amount", label: t("amount"), align: "end" },
          { key: "balance", label: t("balance"), align: "end" },
        ]}
        rows={statement.lines.map((line, n) => ({
          id: String(n),
          cells: {
            at: <When value={line.at} locale={locale} style="short" />,
            what: t(`kinds.${line.kind}`),
            about: <bdi className="break-all">{line.about ?? "–"}</bdi>,
            amount: price(line.amountMinor),
            balance: price(line.balanceMinor),
          },
        }))}
      />
      <p>
        <TextLink href={`/studio/earnings/${statement.month}/file?workshop=${of}`}>{t("download")}</TextLink>
      </p>
    </Container>
  );
}
