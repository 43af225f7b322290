import { useTranslations } from "next-intl";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { PartProps } from "#features/checkout/ui/sections/part.ts";

/** What the buyer may add for handing a craft on. Nothing is chosen beforehand, and the total says what was. */
export function FundSection({ values, say, quote }: PartProps) {
  const t = useTranslations("checkout");
  const { gift } = quote;
  if (!gift) return null;
  const [first] = gift.crafts;
  return (
    <Fieldset legend={t("fund.title")} id="fund" hint={t("fund.lead", { craft: first?.label ?? "" })} large>
      <RadioCards
        legend={t("labels.fundChoice")}
        name="fundChoice"
        columns={3}
        required={false}
        {...(values.fundChoice ? { defaultValue: values.fundChoice } : {})}
        error={say("fundChoice")}
        options={[
          ...gift.suggested,
          { value: "other", label: t("fund.other") },
          { value: "none", label: t("fund.none") },
        ]}
      />
      <TextInput
        {...{
          name: "fundAmount",
          inputMode: "decimal",
          maxLength: 20,
          optional: true,
          dir: "ltr",
          width: "s",
        }}
        label={t("labels.fundAmount")}
        hint={t("fund.amountHint", { least: gift.least, most: gift.most })}
        suffix={gift.currency}
        defaultValue={values.fundAmount ?? ""}
        error={say("fundAmount")}
      />
      {gift.crafts.length > 1 && (
        <Select
          name="fundCraft"
          label={t("labels.fundCraft")}
          options={gift.crafts}
          defaultValue={values.fundCraft || first?.value}
          error={say("fundCraft")}
        />
      )}
      <p className="text-s text-encre-2">{t("fund.rule")}</p>
      <div>
        <SubmitButton tone="secondary" name="step" value="quote">
          {t("fund.update")}
        </SubmitButton>
      </div>
    </Fieldset>
  );
}
