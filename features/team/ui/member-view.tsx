import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  changeRoleAction,
  inviteMemberAction,
  removeMemberAction,
  withdrawCodeAction,
} from "#features/team/actions.ts";
import type { Member } from "#features/team/schema.ts";
import { contactFields, roleField } from "#features/team/ui/team-fields.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type MemberViewProps = {
  artisanId: string;
  member: Member;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Somebody of the workshop, for its manager: their place, their way in, and the end of it. */
export function MemberView({ artisanId, member, sentences, locale }: MemberViewProps) {
  const t = useTranslations("team");
  const hidden = { memberId: member.id, artisanId, locale };
  const common = { hidden, sentences, pending: t("pending") };
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/studio/team?workshop=${artisanId}`}>{t("title")}</BackLink>}
        title={<bdi>{member.name}</bdi>}
        lead={t(`may.${member.role}`)}
      />
      {member.isHolder && <p>{t("errors.HOLDER_STAYS")}</p>}
      {member.hasAccount && !member.isHolder && (
        <section aria-labelledby="place" className="flex flex-col gap-4">
          <h2 id="place" className="text-xl">
            {t("placeTitle")}
          </h2>
          <FieldsForm
            action={changeRoleAction}
            start={newForm({ role: member.role })}
            fields={[roleField(t)]}
            submit={t("placeSubmit")}
            {...common}
          />
        </section>
      )}
      {!member.hasAccount && (
        <section aria-labelledby="code" className="flex flex-col gap-4">
          <h2 id="code" className="text-xl">
            {t(member.invited ? "codeAgain" : "codeTitle")}
          </h2>
          {member.invited && (
            <form action={withdrawCodeAction} className="flex flex-wrap items-center gap-4">
              {Object.entries(hidden).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <span>{t("codeSent", { to: isolate(member.invited.to) })}</span>
              <SubmitButton tone="secondary">{t("codeWithdraw")}</SubmitButton>
            </form>
          )}
          <FieldsForm
            action={inviteMemberAction}
            start={newForm({ role: member.invited?.role ?? member.role, language: locale })}
            fields={[roleField(t), ...contactFields(t, false)]}
            submit={t("codeSubmit")}
            {...common}
          />
        </section>
      )}
      {!member.isHolder && (
        <section aria-labelledby="end" className="flex flex-col gap-4 border-t border-line pt-8">
          <h2 id="end" className="text-xl">
            {t("endTitle", { name: isolate(member.name) })}
          </h2>
          <p className="text-encre-2">{t("endText")}</p>
          <FieldsForm
            action={removeMemberAction}
            start={newForm()}
            fields={[{ kind: "confirm", name: "confirm", label: t("endConfirm") }]}
            submit={t("endSubmit")}
            tone="danger"
            {...common}
          />
        </section>
      )}
    </Container>
  );
}
