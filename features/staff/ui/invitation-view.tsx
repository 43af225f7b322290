import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { acceptAction, declineAction } from "#features/staff/actions.ts";
import type { MyInvitation } from "#features/staff/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type InvitationViewProps = {
  invitation: MyInvitation;
  token: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** An invitation to its own person: from whom, to do what, yes or no. */
export function InvitationView({ invitation, token, sentences, locale }: InvitationViewProps) {
  const t = useTranslations("staff");
  const { chamber, annex, roles, invitedBy, expiresAt, hasName } = invitation;
  const name: FieldSpec[] = hasName
    ? []
    : [{ kind: "text", name: "name", label: t("mine.name"), hint: t("mine.nameHint"), maxLength: 80 }];
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("mine.title")} lead={<Bilingual value={chamber} locale={locale} />} />
      <SummaryList
        items={[
          ...roles.map((role) => ({ term: t(`role.${role}`), value: t(`does.${role}`) })),
          ...(annex ? [{ term: t("annex"), value: <Bilingual value={annex} locale={locale} /> }] : []),
          ...(invitedBy ? [{ term: t("mine.from"), value: <bdi>{invitedBy}</bdi> }] : []),
          { term: t("until"), value: formatDate(expiresAt, locale) },
        ]}
      />
      <Notice>{t("mine.next")}</Notice>
      <FieldsForm
        action={acceptAction}
        start={newForm()}
        fields={name}
        hidden={{ token, locale }}
        sentences={sentences}
        submit={t("mine.accept")}
        pending={t("pending")}
      />
      <form action={declineAction} className="border-t border-line pt-6">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="locale" value={locale} />
        <p className="mb-3 text-encre-2">{t("mine.declineText")}</p>
        <SubmitButton tone="secondary">{t("mine.decline")}</SubmitButton>
      </form>
    </Container>
  );
}

/** There is no invitation behind a link for whoever is signed in; why, is not said: the link may be somebody else's. */
export function NoInvitationView({ email, declined }: { email: string; declined: boolean }) {
  const t = useTranslations("staff.mine");
  return (
    <Container width="text" className="flex flex-col gap-6 pb-16">
      <PageHeader title={t(declined ? "declinedTitle" : "noneTitle")} />
      <Notice tone={declined ? "success" : "warning"} role="status">
        <p>{declined ? t("declinedText") : t("noneText", { email: isolate(email) })}</p>
      </Notice>
      <div>
        <ButtonLink href="/account" tone="secondary">
          {t("account")}
        </ButtonLink>
      </div>
    </Container>
  );
}
