import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { withdrawReasons } from "#features/skills/schema.ts";
import { certifyAction, revokeTrainingAction } from "#features/training/actions.ts";
import type { OfficeSession } from "#features/training/schema.ts";
import { trainingSentences } from "#features/training/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type Props = { session: OfficeSession; mayCertify: boolean; locale: Locale };

/** Signing certificates of what was passed, and taking them back, for whoever signs in the chamber's name. */
export function CertifyPart({ session, mayCertify, locale }: Props) {
  const t = useTranslations("training.certify");
  const reasons = useTranslations("skills.revoke");
  if (!mayCertify) return null;
  const passed = session.learners.filter(
    ({ state, certificate }) => session.state === "planned" && state === "passed" && !certificate,
  );
  const certified = session.learners.flatMap(({ name, certificate }) =>
    certificate && !certificate.revokedAt ? [{ id: certificate.id, name }] : [],
  );
  const common = {
    hidden: { locale, programmeId: session.programmeId, sessionId: session.id },
    sentences: trainingSentences(locale),
    start: newForm(),
  };
  const person = (name: string, people: readonly { id: string; name: LocalizedText }[]): FieldSpec => ({
    ...{ kind: "select", name, label: t("person"), placeholder: t("choose") },
    options: people.map((one) => ({ value: one.id, label: pick(one.name, locale).text })),
  });
  return (
    <>
      {passed.length > 0 && (
        <Disclosure summary={t("title")}>
          <div className="max-w-[39rem]">
            <FieldsForm
              {...common}
              action={certifyAction}
              fields={[
                person("enrolmentId", passed),
                { kind: "confirm", name: "confirmed", label: t("confirm") },
              ]}
              submit={t("sign")}
            />
          </div>
        </Disclosure>
      )}
      {certified.length > 0 && (
        <Disclosure summary={t("revoke")}>
          <div className="max-w-[39rem]">
            <FieldsForm
              {...common}
              action={revokeTrainingAction}
              fields={[
                person("certificateId", certified),
                {
                  ...{ kind: "radio", name: "reason", label: reasons("reason") },
                  options: withdrawReasons.map((value) => ({ value, label: reasons(`reasons.${value}`) })),
                },
                { kind: "confirm", name: "confirmed", label: reasons("confirm") },
              ]}
              submit={t("revoke")}
              tone="danger"
            />
          </div>
        </Disclosure>
      )}
    </>
  );
}
