import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { stepUpHref } from "#features/identity/schema.ts";
import { recordBankRefundAction } from "#features/refunds/dispute-actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Money } from "#lib/money/money.ts";

type Waiting = {
  id: string;
  number: string;
  email: string;
  amount: Money;
  isDeposit: boolean;
  wasHandedBack: boolean;
  refusal: string | null;
  since: string;
};

type Props = {
  refunds: readonly Waiting[];
  isSteppedUp: boolean;
  isDone: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Refunds that somebody must transfer from our bank, the oldest first. */
export function BankRefundsView({ refunds, isSteppedUp, isDone, sentences, locale }: Props) {
  const t = useTranslations("refunds.bank");
  const desk = useTranslations("refunds.desk");
  const disputes = useTranslations("refunds.disputes");
  return (
    <Container width="text" className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {isDone && <Notice tone="success" role="status" title={desk("done")} />}
      {refunds.length > 0 && !isSteppedUp && (
        <Notice tone="info" title={disputes("confirmWho")}>
          <p>
            <ButtonLink href={stepUpHref(`/${locale}/federation/refunds`)}>
              {disputes("confirmWhoLink")}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {refunds.length === 0 && (
        <EmptyState art="thread" title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      )}
      {refunds.map((refund) => (
        <Card as="section" key={refund.id}>
          <h2 className="text-l">
            {refund.isDeposit && t("deposit")} <bdi dir="ltr">{isolate(refund.number)}</bdi>{" "}
            <Price value={refund.amount} locale={locale} />
          </h2>
          <p>
            <bdi dir="ltr">{refund.email}</bdi>
          </p>
          <p className="mb-4 text-s text-encre-2">
            {t("since")} <When value={refund.since} locale={locale} />
            {refund.wasHandedBack && ` · ${t("handedBack")}`}
            {refund.refusal && (
              <>
                {` · ${t("refused")} `}
                <bdi dir="ltr">{refund.refusal}</bdi>
              </>
            )}
          </p>
          {isSteppedUp && (
            <FieldsForm
              action={recordBankRefundAction}
              start={newForm()}
              hidden={{ refundId: refund.id, locale }}
              sentences={sentences}
              submit={t("done")}
              fields={[{ kind: "text", name: "reference", label: t("reference"), dir: "ltr", maxLength: 80 }]}
            />
          )}
        </Card>
      ))}
    </Container>
  );
}
