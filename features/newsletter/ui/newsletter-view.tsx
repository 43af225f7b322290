import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { confirmAction, subscribeAction } from "#features/newsletter/actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type NewsletterViewProps = {
  done: string | undefined;
  problem: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Where somebody asks for the newsletter, and hears what comes next. The answer is the same whoever asks. */
export function NewsletterView({ done, problem, sentences, locale }: NewsletterViewProps) {
  const t = useTranslations("newsletter");
  const said = (["asked", "confirmed", "gone"] as const).find((known) => known === done);
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {said && (
        <Notice tone={said === "gone" ? "warning" : "success"} role="status" title={t(`done.${said}`)}>
          <p>{t(`done.${said}Text`)}</p>
        </Notice>
      )}
      {problem && (
        <Notice tone="warning" role="status" title={sentences[problem] ?? sentences.EMAIL_INVALID} />
      )}
      {!said && (
        <FieldsForm
          action={subscribeAction}
          start={newForm()}
          fields={[
            {
              kind: "text",
              name: "email",
              label: t("email"),
              hint: t("emailHint"),
              dir: "ltr",
              maxLength: 254,
            },
          ]}
          hidden={{ locale }}
          sentences={sentences}
          submit={t("subscribe")}
          pending={t("pending")}
        />
      )}
    </Container>
  );
}

/** The mailed link: one button says yes. Opening the page alone says nothing: mail programs open links too. */
export function ConfirmView({ token, locale }: { token: string; locale: Locale }) {
  const t = useTranslations("newsletter.confirm");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <form action={confirmAction}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton size="l">{t("submit")}</SubmitButton>
      </form>
    </Container>
  );
}
