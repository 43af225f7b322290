import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { joinAction, openCodeAction } from "#features/team/actions.ts";
import type { JoinOffer } from "#features/team/schema.ts";
import { roleSigns } from "#features/team/ui/team-view.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type JoinViewProps = {
  offer: JoinOffer;
  code: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a code opens: which workshop, as what, and the one button that takes it. */
export function JoinView({ offer, code, sentences, locale }: JoinViewProps) {
  const t = useTranslations("team");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("join.title")} lead={<Bilingual value={offer.workshop} locale={locale} />} />
      <Card className="flex items-center gap-4">
        <Icon name={roleSigns[offer.role]} size={36} className="shrink-0" />
        <span className="flex flex-col">
          <span className="text-l font-[550]">{t(`role.${offer.role}`)}</span>
          <span>{t(`may.${offer.role}`)}</span>
        </span>
      </Card>
      <p className="text-encre-2">{t("join.until", { date: formatDate(offer.expiresAt, locale) })}</p>
      <FieldsForm
        action={joinAction}
        start={newForm()}
        fields={[]}
        hidden={{ code, locale }}
        sentences={sentences}
        submit={t("join.accept")}
        pending={t("pending")}
        block
      />
    </Container>
  );
}

type CodeViewProps = { code: string; problem: string | null; locale: Locale };

/** Where a code is typed. What is wrong with it is not said: it may be somebody else's. */
export function CodeView({ code, problem, locale }: CodeViewProps) {
  const t = useTranslations("team.join");
  return (
    <Container width="text" className="flex flex-col gap-6 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {problem && (
        <Notice tone="warning" role="status" title={t("none")}>
          <p>{problem}</p>
        </Notice>
      )}
      <form action={openCodeAction} className="flex flex-col gap-6">
        <input type="hidden" name="locale" value={locale} />
        <TextInput
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          dir="ltr"
          maxLength={20}
          defaultValue={code}
        />
        <div>
          <SubmitButton size="l">{t("open")}</SubmitButton>
        </div>
      </form>
    </Container>
  );
}
