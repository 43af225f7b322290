import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { DisputeDto } from "#features/refunds/queries/disputes.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Payments that banks ask back, with the last day to answer of those that wait. */
export function DisputesView({ disputes, locale }: { disputes: readonly DisputeDto[]; locale: Locale }) {
  const t = useTranslations("refunds.disputes");
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("caption")}
        captionHidden
        columns={[
          { key: "number", label: t("number"), rowHeader: true },
          { key: "amount", label: t("amount") },
          { key: "status", label: t("statusLabel") },
          { key: "due", label: t("due") },
        ]}
        rows={disputes.map((dispute) => ({
          id: dispute.id,
          cells: {
            number: (
              <TextLink
                href={`/federation/disputes/${dispute.id}`}
                className="target-slim inline-flex items-center"
              >
                {dispute.number ? (
                  <bdi dir="ltr">{dispute.number}</bdi>
                ) : (
                  t(dispute.isDues ? "dues" : dispute.isDeposit ? "deposit" : "unknown")
                )}
              </TextLink>
            ),
            amount: <Price value={dispute.amount} locale={locale} />,
            status: t(`meaning.${dispute.meaning}`),
            due:
              dispute.waits && dispute.dueBy ? (
                <strong>
                  <When value={dispute.dueBy} locale={locale} style="short" />
                </strong>
              ) : (
                "–"
              ),
          },
        }))}
        empty={
          <EmptyState art="thread" title={t("emptyTitle")}>
            {t("emptyText")}
          </EmptyState>
        }
      />
    </Container>
  );
}
