import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { isolate } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { RefundReason } from "#db/schema/ledger.ts";
import { noteRefundAction } from "#features/checkout/desk-actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Money } from "#lib/money/money.ts";

export type BankRefund = {
  id: string;
  amount: Money;
  reason: RefundReason;
  number: string;
  email: string;
  createdAt: string;
};

type ListProps = {
  refunds: readonly BankRefund[];
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a person has to send back from our bank, each with the form that says it was sent. */
export function RefundList({ refunds, sentences, locale }: ListProps) {
  const t = useTranslations("payment.bank");
  const calls = useTranslations("payment.calls");
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-xl">{t("refunds")}</h2>
      {refunds.length === 0 && <p className="text-encre-2">{t("noRefunds")}</p>}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {refunds.map((refund) => (
          <Card key={refund.id} as="article" className="flex flex-col gap-3">
            <h3 className="text-l">{formatMoney(refund.amount, locale)}</h3>
            <p>
              {calls("order", { number: isolate(refund.number) })} · {t(`reason.${refund.reason}`)}
            </p>
            <p className="text-s text-encre-2">
              <bdi dir="ltr">{refund.email}</bdi> · <When value={refund.createdAt} locale={locale} />
            </p>
            <FieldsForm
              action={noteRefundAction}
              start={newForm()}
              hidden={{ locale, refundId: refund.id }}
              sentences={sentences}
              submit={t("sentSubmit")}
              pending={t("sending")}
              fields={[
                { kind: "text", name: "reference", label: t("sentReference"), dir: "ltr", maxLength: 100 },
                {
                  ...{ kind: "confirm", name: "confirm" },
                  label: t("sentConfirm", { amount: formatMoney(refund.amount, locale) }),
                },
              ]}
            />
          </Card>
        ))}
      </div>
    </section>
  );
}
