import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { coverMissingAction } from "#features/purchases/actions.ts";
import type { Purchase } from "#features/purchases/schema.ts";
import { purchaseSentences } from "#features/purchases/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** Makers of whose deposit a bank took something back: each with the form by which the chamber pays it instead. */
export function MissingMoney({ purchase, locale }: { purchase: Purchase; locale: Locale }) {
  const t = useTranslations("purchases.office");
  const missing = purchase.pledges.filter(({ missingMinor }) => missingMinor > 0);
  if (!purchase.mayManage || missing.length === 0) return null;
  return (
    <Disclosure summary={t("missingTitle", { count: missing.length })}>
      <p className="mb-4 max-w-text">{t("missingText")}</p>
      {missing.map(({ id, name, missingMinor }) => (
        <div key={id} className="mb-6 max-w-form border-t border-line pt-4">
          <h3 className="mb-2 font-semibold">
            <Bilingual value={name} locale={locale} /> ·{" "}
            <bdi>{formatMoney(money(missingMinor, "MAD"), locale)}</bdi>
          </h3>
          <FieldsForm
            action={coverMissingAction}
            start={newForm()}
            fields={[
              {
                ...{ kind: "textarea", name: `reason.${id}`, label: t("missingReason") },
                ...{ rows: 2, maxLength: 500 },
              },
              { kind: "confirm", name: `confirmed.${id}`, label: t("missingConfirm") },
            ]}
            hidden={{ purchaseId: purchase.id, pledgeId: id, locale }}
            sentences={purchaseSentences(locale)}
            submit={t("missingSubmit")}
            tone="secondary"
          />
        </div>
      ))}
    </Disclosure>
  );
}
