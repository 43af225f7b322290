import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { setTargetAction, signContractAction } from "#features/steering/actions.ts";
import { type ChamberSteering, indicatorKeys } from "#features/steering/schema.ts";
import { Confirmed } from "#features/steering/ui/confirmed.tsx";
import { steeringSentences } from "#features/steering/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ContractPartProps = { steering: ChamberSteering; mayKeep: boolean; locale: Locale };

/** The contract of the year: where it stands, and for its manager the forms to write and sign it. */
export function ContractPart({ steering, mayKeep, locale }: ContractPartProps) {
  const t = useTranslations("steering");
  const { contract, chamberId, year } = steering;
  const state = contract?.state ?? "draft";
  const hidden = { locale, chamberId, year: String(year) };
  return (
    <section id="contract" aria-labelledby="contract-title" className="flex flex-col gap-4">
      <h2 id="contract-title" className="text-2xl">
        {t("contract.title", { year: String(year) })}
      </h2>
      {contract ? (
        <p>
          {t(`contract.states.${state}`)}
          {contract.signedAt &&
            ` · ${t("contract.signedOn", { date: formatDate(contract.signedAt, locale) })}`}
          {contract.validatedAt &&
            ` · ${t("contract.validatedOn", { date: formatDate(contract.validatedAt, locale) })}`}
        </p>
      ) : (
        <p>{t("contract.none", { year: String(year) })}</p>
      )}
      {contract?.returnNote && (
        <Notice tone="warning">
          <p>{t("contract.returned", { note: contract.returnNote })}</p>
        </Notice>
      )}
      {contract?.digest && (
        <p className="text-s text-encre-2">
          {t("contract.digest")}
          <br />
          <code dir="ltr" className="break-all">
            {contract.digest}
          </code>
        </p>
      )}
      {mayKeep && state === "draft" && (
        <>
          <Disclosure summary={t("contract.setTitle")}>
            <div className="max-w-form">
              <FieldsForm
                action={setTargetAction}
                start={newForm()}
                hidden={hidden}
                sentences={steeringSentences(locale)}
                submit={t("contract.save")}
                fields={[
                  {
                    ...{ kind: "select", name: "indicator", label: t("indicator"), placeholder: "" },
                    options: indicatorKeys.map((key) => ({ value: key, label: t(`indicators.${key}.name`) })),
                  },
                  {
                    ...{ kind: "text", name: "target", label: t("contract.target"), dir: "ltr", width: "s" },
                    hint: t("contract.targetHint"),
                  },
                ]}
              />
            </div>
          </Disclosure>
          {contract && contract.targets.length > 0 && (
            <Confirmed
              id="sign"
              action={signContractAction}
              hidden={{ ...hidden, contractId: contract.id }}
              confirm={t("contract.signConfirm")}
              label={t("contract.sign")}
              locale={locale}
            />
          )}
        </>
      )}
    </section>
  );
}
