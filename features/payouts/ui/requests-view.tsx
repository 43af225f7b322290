import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { decideAccountAction } from "#features/payouts/actions.ts";
import type { AccountRequest } from "#features/payouts/queries/accounts.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ViewProps = {
  requests: readonly AccountRequest[];
  done: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Changes of account that wait for the chamber, each with its decision. */
export function AccountRequestsView({ requests, done, sentences, locale }: ViewProps) {
  const t = useTranslations("payouts.requests");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {done && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      {requests.length === 0 && <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>}
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} sentences={sentences} locale={locale} />
      ))}
    </Container>
  );
}

type CardProps = {
  request: AccountRequest;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

function RequestCard({ request, sentences, locale }: CardProps) {
  const t = useTranslations("payouts.requests");
  const b = useTranslations("payouts.bank");
  return (
    <Card as="section" className="flex flex-col gap-6">
      <h2 className="text-xl">
        <Bilingual value={request.name} locale={locale} />
      </h2>
      <SummaryList
        items={[
          { term: b("rib"), value: <bdi dir="ltr">•••• {request.lastFour}</bdi> },
          { term: b("holder"), value: <bdi>{request.holder}</bdi> },
          ...(request.bankName ? [{ term: b("bankName"), value: <bdi>{request.bankName}</bdi> }] : []),
          {
            term: t("before"),
            value: request.before ? <bdi dir="ltr">•••• {request.before}</bdi> : t("noBefore"),
          },
          { term: t("asked"), value: <When value={request.requestedAt} locale={locale} /> },
          {
            term: b("usableFrom"),
            value: <When value={request.usableFrom} locale={locale} style="dateTime" />,
          },
        ]}
      />
      {request.isOwn ? (
        <Notice tone="info">{t("own")}</Notice>
      ) : (
        <FieldsForm
          action={decideAccountAction}
          start={newForm()}
          hidden={{ locale, accountId: request.id }}
          sentences={sentences}
          submit={t("send")}
          pending={t("sending")}
          fields={[
            {
              ...{ kind: "radio", name: "decision", label: t("decision"), columns: 2 },
              options: [
                { value: "approve", label: t("approve") },
                { value: "refuse", label: t("refuse") },
              ],
            },
            {
              ...{ kind: "textarea", name: "reason", label: t("reason"), hint: t("reasonHint") },
              ...{ optional: true, maxLength: 500, rows: 3 },
            },
            { kind: "confirm", name: "confirm", label: t("confirm") },
          ]}
        />
      )}
    </Card>
  );
}
