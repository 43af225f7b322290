"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { type FieldSpec, FormField } from "#components/ui/form-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Vouched } from "#components/ui/vouched.tsx";
import { revokeBadgeAction } from "#features/badges/actions.ts";
import { revocationCodes } from "#features/badges/schema.ts";
import { type KeptForm, newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

/** What the public reads of the badge already, in the reader's language. */
export type RevokedLook = { claim: string; when: string; by: string; note: string };

type RevokeFormProps = {
  badgeId: string;
  sentences: Readonly<Record<string, string>>;
  look: RevokedLook;
  locale: Locale;
};

/** Taking a badge away: the reason from the list and its words in three languages, then the page as it will look, then yes or no. */
export function RevokeForm({ badgeId, sentences, look, locale }: RevokeFormProps) {
  const t = useTranslations("badges");
  const [state, action] = useActionState(revokeBadgeAction, newForm());
  const say = (code: string) => sentences[code] ?? sentences.INVALID_INPUT ?? code;
  const fields: FieldSpec[] = [
    {
      ...{ kind: "select", name: "code", label: t("act.reason"), placeholder: t("act.chooseReason") },
      options: revocationCodes.map((value) => ({ value, label: t(`reasons.${value}`) })),
    },
    ...locales.map(
      (lang): FieldSpec => ({
        ...{ kind: "textarea", name: `reason.${lang}`, lang, rows: 3, maxLength: 600 },
        ...{ label: t(`act.revoke.words.${lang}`), hint: t("act.revoke.wordsHint") },
      }),
    ),
  ];
  const isPreview = state.values.step?.[0] === "preview";
  const problems = [...fields, { name: "confirmed", label: t("act.revoke.confirm") }].flatMap((field) => {
    const code = state.fields[field.name];
    return code ? [{ field: field.name, message: `${field.label} – ${say(code)}` }] : [];
  });
  const all = state.error ? [{ message: say(state.error) }, ...problems] : problems;
  return (
    <Card as="section" className="border-2 border-encre">
      <form action={action} noValidate key={state.tries} className="flex flex-col gap-5">
        <h2 className="text-xl">{t("act.revoke.title")}</h2>
        <p>{t("act.revoke.text")}</p>
        {all.length > 0 && <ErrorSummary errors={all} />}
        {state.tries > 0 && (
          <FocusOnMount targetId={all.length > 0 ? "error-summary" : isPreview ? "preview-title" : "code"} />
        )}
        <input type="hidden" name="badgeId" value={badgeId} />
        <input type="hidden" name="locale" value={locale} />
        {isPreview ? (
          <Preview
            {...{ state, look, locale }}
            error={state.fields.confirmed && say(state.fields.confirmed)}
          />
        ) : (
          <>
            {fields.map((field) => {
              const code = state.fields[field.name];
              return (
                <FormField
                  key={field.name}
                  field={field}
                  values={state.values[field.name] ?? []}
                  error={code ? say(code) : undefined}
                />
              );
            })}
            <SubmitButton name="intent" value="preview">
              {t("act.revoke.preview")}
            </SubmitButton>
          </>
        )}
        <ButtonLink href={`/office/badges/${badgeId}`} tone="secondary">
          {t("act.cancel")}
        </ButtonLink>
      </form>
    </Card>
  );
}

type PreviewProps = { state: KeptForm; look: RevokedLook; locale: Locale; error: string | undefined };

/** The statement as its public page will show it, and the box that makes it so. */
function Preview({ state, look, locale, error }: PreviewProps) {
  const t = useTranslations("badges.act.revoke");
  const reasonIn = (lang: Locale) => state.values[`reason.${lang}`]?.[0] ?? "";
  const others = locales.filter((lang) => lang !== locale);
  return (
    <>
      <h3 id="preview-title" tabIndex={-1} className="text-l">
        {t("previewTitle")}
      </h3>
      <Card className="flex flex-col gap-1">
        <Vouched state="revoked" claim={look.claim} when={look.when}>
          <p className="text-s">{look.note}</p>
          <p className="text-s text-encre-2">{look.by}</p>
          <p className="text-s">{t("previewReason", { reason: reasonIn(locale) })}</p>
        </Vouched>
      </Card>
      <p className="text-s text-encre-2">{t("previewOthers")}</p>
      {others.map((lang) => (
        <p key={lang} lang={lang} dir={lang === "ar" ? "rtl" : "ltr"} className="text-s">
          {reasonIn(lang)}
        </p>
      ))}
      {["code", ...locales.map((lang) => `reason.${lang}`)].map((name) => (
        <input key={name} type="hidden" name={name} value={state.values[name]?.[0] ?? ""} />
      ))}
      <Checkbox name="confirmed" label={t("confirm")} error={error} />
      <SubmitButton name="intent" value="revoke" tone="danger">
        {t("submit")}
      </SubmitButton>
      <SubmitButton name="intent" value="words" tone="secondary">
        {t("mend")}
      </SubmitButton>
    </>
  );
}
