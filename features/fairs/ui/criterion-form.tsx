import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { removeCriterionAction, setStandsAction } from "#features/fairs/actions.ts";
import type { Criterion, OwnFair } from "#features/fairs/schema.ts";
import { fairSentences } from "#features/fairs/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { fair: OwnFair; zone: "office" | "federation"; locale: Locale };

/** Takes one out of a draft, after a second look. */
export function RemoveCriterion({ criterion, fair, zone, locale }: Props & { criterion: Criterion }) {
  const t = useTranslations("fairs.office");
  const hidden = { locale, zone, fairId: fair.id, criterionId: criterion.id };
  return (
    <Disclosure summary={t("removeCriterion")}>
      <form action={removeCriterionAction}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton tone="danger">{t("removeCriterionYes")}</SubmitButton>
      </form>
    </Disclosure>
  );
}

/** The stands of a draft as text, one a line. */
export function StandsForm({ fair, zone, locale }: Props) {
  const t = useTranslations("fairs.office");
  const metres = (cm: number) => String(cm / 100);
  const known = fair.stands.map(
    ({ number, widthCm, depthCm }) => `${number} ${metres(widthCm)}x${metres(depthCm)}`,
  );
  return (
    <FieldsForm
      action={setStandsAction}
      start={newForm({ stands: known.join("\n") })}
      fields={[{ kind: "textarea", name: "stands", label: t("standsLabel"), hint: t("standsHint"), rows: 8 }]}
      hidden={{ locale, zone, fairId: fair.id }}
      sentences={fairSentences(locale)}
      submit={t("setStands")}
      tone="secondary"
    />
  );
}
