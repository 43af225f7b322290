import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { noteCallAction } from "#features/checkout/desk-actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Money } from "#lib/money/money.ts";

type Call = {
  id: string;
  number: string;
  name: string;
  phone: string;
  city: string;
  total: Money;
  confirmBy: string;
};

type ViewProps = {
  calls: readonly Call[];
  done: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Whom to call: purchases to be paid at the door whose buyer has typed no code. */
export function CallsView({ calls, done, sentences, locale }: ViewProps) {
  const t = useTranslations("payment.calls");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader eyebrow={t("federation")} title={t("title")} lead={t("lead")} />
      {done && (
        <Notice tone="success" role="status">
          {t("done")}
        </Notice>
      )}
      {calls.length === 0 && <EmptyState title={t("empty")} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {calls.map((call) => (
          <Card key={call.id} as="article" className="flex flex-col gap-3">
            <h2 className="text-l">{t("order", { number: isolate(call.number) })}</h2>
            <p>
              <bdi>{call.name}</bdi> · <bdi>{call.city}</bdi>
            </p>
            <p>
              <a href={`tel:${call.phone}`} className="target underline">
                <bdi dir="ltr">{call.phone}</bdi>
              </a>
            </p>
            <p className="text-s text-encre-2">
              <Price value={call.total} locale={locale} /> ·{" "}
              {t("until", { date: formatDate(call.confirmBy, locale, "dateTime") })}
            </p>
            <FieldsForm
              action={noteCallAction}
              start={newForm()}
              hidden={{ locale, checkoutId: call.id }}
              sentences={sentences}
              submit={t("submit")}
              pending={t("pending")}
              fields={[
                { kind: "textarea", name: "reason", label: t("reason"), rows: 2, maxLength: 300 },
                { kind: "confirm", name: "confirm", label: t("confirm") },
              ]}
            />
          </Card>
        ))}
      </div>
    </Container>
  );
}
