import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { fileAsBuyerAction, fileAsMemberAction } from "#features/mediation/actions.ts";
import type { BoughtOrder } from "#features/mediation/queries/buyer-orders.ts";
import { complaintKinds } from "#features/mediation/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

type FileViewProps = {
  /** A maker who complains, or what a buyer has bought. */
  from: { artisanId: Id<"artisan"> } | { orders: readonly BoughtOrder[] };
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Somebody complains of a maker: about what, in their own words, and what they wish for. */
export function FileView({ from, sentences, locale }: FileViewProps) {
  const t = useTranslations("mediation");
  const isMaker = "artisanId" in from;
  const zone = isMaker ? "studio" : "account";
  const about: FieldSpec[] = isMaker
    ? [
        {
          ...{ kind: "text", name: "registryNumber", label: t("registryNumber") },
          ...{ hint: t("registryNumberHint"), dir: "ltr", maxLength: 40 },
        },
      ]
    : [
        {
          ...{ kind: "select", name: "orderId", label: t("order"), placeholder: t("choose") },
          options: from.orders.map(({ orderId, number, maker }) => ({
            value: orderId,
            label: `${number} · ${pick(maker, locale).text}`,
          })),
        },
      ];
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/complaints`}>{t("title")}</BackLink>}
        title={t("file")}
        lead={t("fileLead")}
      />
      {!isMaker && from.orders.length === 0 ? (
        <EmptyState title={t("noOrder")} art="basket">
          <p>{t("noOrderWhy")}</p>
        </EmptyState>
      ) : (
        <FieldsForm
          action={isMaker ? fileAsMemberAction : fileAsBuyerAction}
          start={newForm()}
          hidden={{ locale, zone, ...(isMaker ? { artisanId: from.artisanId } : {}) }}
          sentences={sentences}
          submit={t("fileSubmit")}
          fields={[...about, ...told(t)]}
        />
      )}
    </Container>
  );
}

const told = (t: ReturnType<typeof useTranslations<"mediation">>): FieldSpec[] => [
  {
    kind: "select",
    name: "kind",
    label: t("kind"),
    placeholder: t("choose"),
    options: complaintKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
  },
  { kind: "textarea", name: "words", label: t("words"), hint: t("wordsHint"), rows: 6, maxLength: 3000 },
  { kind: "textarea", name: "wish", label: t("wish"), rows: 3, maxLength: 1000 },
  { kind: "confirm", name: "confirmed", label: t("fileConfirm") },
];
