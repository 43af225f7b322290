import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { orderAction } from "#features/desk/actions.ts";
import type { DeskOrder, OrderAct } from "#features/desk/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ActProps = {
  order: DeskOrder;
  act: OrderAct;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** One act on a purchase: what it does, its reason, and the box that confirms it. */
export function DeskActView({ order, act, sentences, locale }: ActProps) {
  const t = useTranslations("desk.acts");
  const order_ = useTranslations("desk.order");
  const choice: FieldSpec[] =
    act === "mail"
      ? [
          {
            ...{ kind: "radio", name: "mail", label: t("mailChoice") },
            options: order.mails.map(({ template, objectId }) => ({
              value: `${template}:${objectId}`,
              label: template,
              hint: order.orders.find(({ id }) => id === objectId)?.number ?? order.number,
            })),
          },
        ]
      : [];
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/desk/orders/${order.id}`}>
            {order_("title", { number: isolate(order.number) })}
          </BackLink>
        }
        title={t(act)}
        lead={t(`hint.${act}`)}
      />
      <div className="max-w-form">
        <FieldsForm
          action={orderAction}
          start={newForm()}
          hidden={{ checkoutId: order.id, act, locale }}
          sentences={sentences}
          submit={t(`submit.${act}`)}
          tone={act === "end" ? "danger" : undefined}
          fields={[
            ...choice,
            {
              ...{ kind: "textarea", name: "words", maxLength: 500 },
              ...{ label: t(act === "note" ? "noteWords" : "words"), hint: t("wordsHint") },
            },
            ...(act === "note"
              ? []
              : [{ kind: "confirm" as const, name: "confirmed", label: t(`confirm.${act}`) }]),
          ]}
        />
      </div>
    </Container>
  );
}
