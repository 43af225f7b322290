import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { BreakKind } from "#db/schema/reconciliation.ts";
import { accountAction } from "#features/reconciliation/actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Currency, money } from "#lib/money/money.ts";

type BreakProps = {
  found: {
    id: string;
    kind: BreakKind;
    object: string;
    currency: Currency | null;
    amountMinor: number | null;
    isOpen: boolean;
  };
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** One thing that does not agree, and the form that accounts for it. */
export function BreakView({ found, sentences, locale }: BreakProps) {
  const t = useTranslations("desk");
  const { kind, object, currency, amountMinor, isOpen } = found;
  return (
    <Container className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/desk/breaks">{t("backBreaks")}</BackLink>}
        title={t(`breaks.kind.${kind}`)}
      >
        <p className="[overflow-wrap:anywhere]">
          <bdi dir="ltr" className="font-mono">
            {object}
          </bdi>
        </p>
        {currency && amountMinor !== null && (
          <p className="text-l">
            <Price value={money(amountMinor, currency)} locale={locale} />
          </p>
        )}
      </PageHeader>
      {isOpen ? (
        <section aria-labelledby="account" className="max-w-form">
          <h2 id="account" className="mb-2 text-xl">
            {t("breaks.form.title")}
          </h2>
          <p className="mb-6">{t("breaks.form.text")}</p>
          <FieldsForm
            action={accountAction}
            start={newForm()}
            hidden={{ breakId: found.id, locale }}
            sentences={sentences}
            submit={t("breaks.form.submit")}
            fields={[
              {
                ...{ kind: "textarea", name: "note", maxLength: 500 },
                ...{ label: t("breaks.form.note"), hint: t("breaks.form.noteHint") },
              },
              { kind: "confirm", name: "confirmed", label: t("breaks.form.confirm") },
            ]}
          />
        </section>
      ) : (
        <Notice>{t("breaks.closedAlready")}</Notice>
      )}
    </Container>
  );
}
