import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { collectAction } from "#features/orders/hub-actions.ts";
import type { HubRow } from "#features/orders/queries/hub-desk.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type HubListProps = {
  rows: readonly HubRow[];
  chamberId: string;
  isOn: boolean;
  done?: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The hub's desk: the number of a box that has just come in, and what is to be collected and sent, the oldest first. */
export function HubList({ rows, chamberId, isOn, done, sentences, locale }: HubListProps) {
  const t = useTranslations("orders.hub");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {done === "delivered" && <Notice tone="success" role="status" title={t("done.delivered")} />}
      {!isOn && (
        <Notice title={t("off")}>
          <p>
            <TextLink href="/office/chamber#hub">{t("toSetting")}</TextLink>
          </p>
        </Notice>
      )}
      {rows.length > 0 && (
        <Card as="section" tone="sable">
          <h2 className="mb-4 text-xl">{t("collect")}</h2>
          <FieldsForm
            action={collectAction}
            start={newForm()}
            hidden={{ chamberId, locale }}
            sentences={sentences}
            submit={t("collectSubmit")}
            fields={[
              {
                kind: "text",
                name: "number",
                label: t("number"),
                hint: t("numberHint"),
                dir: "ltr",
                maxLength: 40,
                width: "m",
              },
            ]}
          />
        </Card>
      )}
      {rows.length === 0 ? (
        <EmptyState art="thread" title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-4">
          {rows.map((row) => (
            <Card key={row.id} as="li">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <TextLink
                  href={`/office/hub/${row.id}`}
                  className="target-slim inline-flex items-center text-l"
                >
                  <bdi dir="ltr">{row.number}</bdi>
                </TextLink>
                <span className="text-s text-encre-2">
                  {t(`transfer.${row.state}`)} · <When value={row.createdAt} locale={locale} style="short" />
                </span>
              </p>
              <ul className="mt-2 flex flex-col gap-1">
                {row.parts.map((part) => (
                  <li key={part.orderId} className="flex flex-wrap justify-between gap-x-4">
                    <Bilingual value={part.artisanName} locale={locale} />
                    <span className="text-s text-encre-2">{t(`item.${part.state}`)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </ul>
      )}
    </Container>
  );
}
