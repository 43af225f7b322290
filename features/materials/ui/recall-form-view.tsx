import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { recallLotAction } from "#features/materials/actions.ts";
import type { RecallPreview } from "#features/materials/schema.ts";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { isLocale, type Locale, locales } from "#lib/i18n/locales.ts";

type Props = { preview: RecallPreview; locale: Locale };

/** Whom a recall reaches, before anybody is written to; then why, what to do, and the box that confirms it. */
export function RecallFormView({ preview, locale }: Props) {
  const t = useTranslations("materials.recall");
  const languages = useTranslations("materials.languages");
  const { lot, reach } = preview;
  const n = (value: number) => formatNumber(value, locale);
  const byLanguage = reach.byLanguage
    .map((row) => `${isLocale(row.locale) ? languages(row.locale) : row.locale} ${n(row.orders)}`)
    .join(" · ");
  const inAll = (name: "reason" | "advice") =>
    locales.map(
      (language): FieldSpec => ({
        ...{ kind: "textarea", name: `${name}.${language}`, rows: 2, maxLength: 600, lang: language },
        label: t("inLanguage", { field: t(name), language: languages(language) }),
      }),
    );
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/office/materials/lots/${lot.id}`}>{t("back", { number: lot.number })}</BackLink>
        }
        title={t("title", { number: lot.number })}
        lead={t("lead")}
      />
      <section aria-labelledby="reach" className="flex flex-col gap-4">
        <h2 id="reach" className="text-2xl">
          {t("reach")}
        </h2>
        <SummaryList
          items={[
            { term: t("pieces"), value: n(reach.pieces) },
            { term: t("onSale"), value: n(reach.onSale) },
            { term: t("orders"), value: n(reach.orders) },
            ...(byLanguage ? [{ term: t("letters"), value: byLanguage }] : []),
            ...(reach.withoutAddress > 0
              ? [{ term: t("withoutAddress"), value: n(reach.withoutAddress) }]
              : []),
            { term: t("badges"), value: n(reach.badges) },
            { term: t("makers"), value: n(reach.makers) },
          ]}
        />
      </section>
      <Notice tone="warning" title={t("forGood")}>
        <p>{t("forGoodText")}</p>
      </Notice>
      <div className="max-w-form">
        <FieldsForm
          action={recallLotAction}
          start={newForm()}
          fields={[
            ...inAll("reason"),
            ...inAll("advice"),
            {
              kind: "confirm",
              name: "confirmed",
              label: t("confirm", { pieces: reach.pieces, orders: reach.orders }),
            },
          ]}
          hidden={{
            ...{ lotId: lot.id, locale },
            ...{ seenPieces: String(reach.pieces), seenOrders: String(reach.orders) },
          }}
          sentences={materialSentences(locale)}
          submit={t("submit")}
          tone="danger"
        />
      </div>
    </Container>
  );
}
