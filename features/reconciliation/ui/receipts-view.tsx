import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ListedReceipt } from "#features/reconciliation/schema.ts";
import { isUndecided, ReceiptReason, ReceiptState } from "#features/reconciliation/ui/receipt-words.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** Money that fits no order and waits, newest first. */
export function ReceiptsView({ receipts, locale }: { receipts: readonly ListedReceipt[]; locale: Locale }) {
  const t = useTranslations("desk.receipts");
  const columns = [
    { key: "came", label: t("came"), rowHeader: true },
    { key: "reason", label: t("reasonColumn") },
    { key: "number", label: t("number") },
    { key: "amount", label: t("amount"), align: "end" },
    { key: "decision", label: t("decision") },
  ] as const;
  const rows = receipts.map((receipt) => ({
    id: receipt.id,
    cells: {
      came: <When value={receipt.createdAt} locale={locale} style="dateTime" />,
      reason: <ReceiptReason receipt={receipt} />,
      number: receipt.checkoutId ? (
        <TextLink href={`/desk/orders/${receipt.checkoutId}`}>
          <bdi dir="ltr">{receipt.checkoutNumber}</bdi>
        </TextLink>
      ) : (
        "–"
      ),
      amount: <Price value={money(receipt.amountMinor, receipt.currency)} locale={locale} />,
      decision: (
        <span className="flex flex-col">
          <ReceiptState receipt={receipt} />
          <TextLink href={`/desk/receipts/${receipt.id}`} className="target inline-flex items-center">
            {t(isUndecided(receipt) ? "decide" : "view")}
          </TextLink>
        </span>
      ),
    },
  }));
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable
        {...{ caption: t("title"), captionHidden: true, columns, rows }}
        empty={
          <EmptyState title={t("none")} art="tile">
            <p>{t("noneText")}</p>
          </EmptyState>
        }
      />
    </Container>
  );
}
