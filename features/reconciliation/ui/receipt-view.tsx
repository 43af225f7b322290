import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { receiptAction } from "#features/reconciliation/actions.ts";
import type { ListedReceipt } from "#features/reconciliation/schema.ts";
import { isUndecided, ReceiptReason, ReceiptState } from "#features/reconciliation/ui/receipt-words.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type ReceiptProps = {
  receipt: ListedReceipt;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

const code = (value: string | null): ReactNode => (
  <bdi dir="ltr" className="font-mono text-s [overflow-wrap:anywhere]">
    {value ?? "–"}
  </bdi>
);

/** One payment that fits no order: what is known of it, and the decision. */
export function ReceiptView({ receipt, sentences, locale }: ReceiptProps) {
  const t = useTranslations("desk.receipts");
  const desk = useTranslations("desk");
  const { resolution } = receipt;
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/desk/receipts">{desk("backReceipts")}</BackLink>}
        title={<Price value={money(receipt.amountMinor, receipt.currency)} locale={locale} />}
        lead={<ReceiptReason receipt={receipt} />}
      />
      <section aria-labelledby="facts" className="max-w-form">
        <h2 id="facts" className="mb-3 text-xl">
          {t("facts")}
        </h2>
        <SummaryList
          items={[
            { term: t("came"), value: <When value={receipt.createdAt} locale={locale} style="dateTime" /> },
            { term: t("session"), value: code(receipt.sessionId) },
            { term: t("payment"), value: code(receipt.paymentIntent) },
            ...(receipt.checkoutId
              ? [
                  {
                    term: t("number"),
                    value: (
                      <TextLink href={`/desk/orders/${receipt.checkoutId}`}>
                        <bdi dir="ltr">{receipt.checkoutNumber}</bdi>
                      </TextLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </section>
      {resolution && (
        <Notice
          tone={resolution.state === "failed" ? "warning" : "info"}
          title={<ReceiptState receipt={receipt} />}
        >
          <p>
            <bdi>{resolution.reason}</bdi>
          </p>
          <p className="text-s">
            <When value={resolution.at} locale={locale} style="dateTime" />
          </p>
        </Notice>
      )}
      {isUndecided(receipt) && <Decide receipt={receipt} sentences={sentences} locale={locale} />}
    </Container>
  );
}

function Decide({ receipt, sentences, locale }: ReceiptProps) {
  const t = useTranslations("desk.receipts.form");
  return (
    <section aria-labelledby="decide" className="max-w-form">
      <h2 id="decide" className="mb-4 text-xl">
        {t("title")}
      </h2>
      <FieldsForm
        action={receiptAction}
        start={newForm({ action: "refund" })}
        hidden={{ receiptId: receipt.id, locale }}
        sentences={sentences}
        submit={t("submit")}
        fields={[
          {
            ...{ kind: "radio", name: "action", label: t("action") },
            options: [
              { value: "refund", label: t("refund"), hint: t("refundHint") },
              { value: "assign", label: t("assign"), hint: t("assignHint") },
            ],
          },
          {
            ...{
              kind: "text",
              name: "checkoutNumber",
              dir: "ltr",
              width: "s",
              optional: true,
              maxLength: 40,
            },
            ...{ label: t("number"), hint: t("numberHint") },
          },
          {
            ...{
              kind: "textarea",
              name: "reason",
              label: t("reason"),
              hint: t("reasonHint"),
              maxLength: 500,
            },
          },
          { kind: "confirm", name: "confirmed", label: t("confirm") },
        ]}
      />
    </section>
  );
}
