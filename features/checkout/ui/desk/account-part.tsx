import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { recordAccountAction } from "#features/checkout/desk-actions.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Account = {
  id: string;
  holder: string;
  bank: string;
  rib: string;
  validFrom: string;
  source: string;
  isDemonstration: boolean;
};

type PartProps = {
  accounts: readonly Account[];
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The account that buyers are told, and the form that records another from a day on. */
export function AccountPart({ accounts, sentences, locale }: PartProps) {
  const t = useTranslations("payment.bank");
  const today = dayInMorocco(now());
  const account = accounts.find(({ validFrom }) => validFrom <= today);
  return (
    <Card as="section" className="flex flex-col gap-3">
      <h2 className="text-l">{t("account")}</h2>
      {account ? (
        <>
          <p>
            <bdi>{account.holder}</bdi> · <bdi>{account.bank}</bdi>
          </p>
          <p>
            <bdi dir="ltr" className="wrap-anywhere tabular-nums">
              {account.rib}
            </bdi>
          </p>
          {account.isDemonstration && <StatusPill tone="pending">{t("demonstration")}</StatusPill>}
          <p className="text-s text-encre-2">
            {t("since")} <When value={account.validFrom} locale={locale} /> · {t("source")} ·{" "}
            <bdi className="break-words">{account.source}</bdi>
          </p>
        </>
      ) : (
        <p className="text-encre-2">{t("noAccount")}</p>
      )}
      <Disclosure summary={t("recordAccount")}>
        <FieldsForm
          action={recordAccountAction}
          start={newForm({ validFrom: today })}
          hidden={{ locale }}
          sentences={sentences}
          submit={t("accountSubmit")}
          pending={t("accountPending")}
          fields={[
            { kind: "text", name: "holder", label: t("holder"), maxLength: 120 },
            { kind: "text", name: "bank", label: t("bankName"), maxLength: 120 },
            { kind: "text", name: "rib", label: t("rib"), dir: "ltr", maxLength: 40 },
            { kind: "date", name: "validFrom", label: t("validFrom"), min: today },
            { kind: "text", name: "source", label: t("source"), hint: t("sourceHint"), maxLength: 500 },
            { kind: "confirm", name: "confirm", label: t("accountConfirm") },
          ]}
        />
      </Disclosure>
    </Card>
  );
}
