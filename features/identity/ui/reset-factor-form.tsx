import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { factorErrors, resetChecks } from "#features/identity/schema.ts";
import { resetFactorAction } from "#features/identity/security-actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type ResetFactorFormProps = {
  /** Whose second factor is lost. */
  userId: Id<"user">;
  /** The page to come back to, without its language; `done=factor-reset` is added to it. */
  back: string;
  locale: Locale;
};

/** Takes a lost second factor from somebody the reader answers for. Says what happens and asks how they were recognised. */
export function ResetFactorForm({ userId, back, locale }: ResetFactorFormProps) {
  const t = useTranslations("identity.factor");
  const general = useTranslations("errors");
  const labels = { in_person: t("reset.inPerson"), known_number: t("reset.knownNumber") };
  const options = resetChecks.map((value) => ({ value, label: labels[value] }));
  const sentences = {
    ...Object.fromEntries(factorErrors.map((code) => [code, t(`errors.${code}`, { count: 1 })])),
    INVALID_INPUT: general("INVALID_INPUT"),
    FORBIDDEN: general("FORBIDDEN"),
  };
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-xl">{t("reset.title")}</h2>
      <p>{t("reset.text")}</p>
      <FieldsForm
        action={resetFactorAction}
        start={newForm()}
        fields={[{ kind: "radio", name: "checked", label: t("reset.checked"), options }]}
        hidden={{ userId, back, locale }}
        sentences={sentences}
        submit={t("reset.submit")}
        tone="danger"
      />
    </section>
  );
}
