import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { cancelAsMakerAction } from "#features/refunds/actions.ts";
import { makerCancelReasons } from "#features/refunds/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  order: { id: string; number: string };
  desk: "studio" | "office";
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** A maker, or the chamber in their place, takes a whole order back with a reason. */
export function CancelOrderView({ order, desk, sentences, locale }: Props) {
  const t = useTranslations("refunds.desk");
  const buyer = useTranslations("refunds.buyer");
  const reasons = useTranslations("refunds.reason");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${desk}/orders/${order.id}`}>{buyer("back")}</BackLink>}
        title={t("cancelTitle", { number: isolate(order.number) })}
        lead={t("cancelText")}
      />
      <FieldsForm
        action={cancelAsMakerAction}
        start={newForm()}
        hidden={{ orderId: order.id, desk, locale }}
        sentences={sentences}
        submit={t("cancel")}
        tone="danger"
        fields={[
          {
            ...{ kind: "radio", name: "reason", label: t("why") },
            options: makerCancelReasons.map((value) => ({ value, label: reasons(value) })),
          },
          {
            ...{ kind: "textarea", name: "note", label: t("reason"), hint: t("reasonHint") },
            ...{ optional: true, maxLength: 500, rows: 3 },
          },
          { kind: "confirm", name: "confirm", label: t("confirm") },
        ]}
      />
    </Container>
  );
}
