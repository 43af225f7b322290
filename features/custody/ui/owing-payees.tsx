import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { recordPaymentAction } from "#features/custody/actions.ts";
import type { OwingPayee } from "#features/custody/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type Props = {
  payees: readonly OwingPayee[];
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Who owes Sanad, with the form for what arrived in the bank. Nothing where nobody does. */
export function OwingPayees({ payees, sentences, locale }: Props) {
  const t = useTranslations("custody");
  if (payees.length === 0) return null;
  return (
    <section aria-labelledby="owing" className="flex flex-col gap-4">
      <h2 id="owing" className="text-xl">
        {t("owing")}
      </h2>
      <p>{t("owingText")}</p>
      {payees.map(({ id, kind, name, minor }) => (
        <Card as="article" key={id} className="flex flex-col gap-4">
          <h3 className="text-l">
            <Bilingual value={name} locale={locale} /> · <bdi>{formatMoney(money(minor, "MAD"), locale)}</bdi>
          </h3>
          <p className="text-s text-encre-2">{t(`kinds.${kind}`)}</p>
          <Disclosure summary={t("paymentCame")}>
            <FieldsForm
              action={recordPaymentAction}
              start={newForm()}
              hidden={{ locale, payeeId: id }}
              sentences={sentences}
              fields={[
                {
                  kind: "text",
                  name: `amount.${id}`,
                  label: t("amount"),
                  dir: "ltr",
                  width: "s",
                  maxLength: 12,
                },
                {
                  ...{ kind: "text", name: `bankReference.${id}`, label: t("bankReference") },
                  ...{ dir: "ltr", maxLength: 80 },
                },
              ]}
              submit={t("paymentCame")}
            />
          </Disclosure>
        </Card>
      ))}
    </section>
  );
}
