import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { agreeToNameAction, stopNamingAction } from "#features/team/actions.ts";
import type { Member, Shares, Team, TeamRole } from "#features/team/schema.ts";
import { ShareRules } from "#features/team/ui/share-rules.tsx";
import { SharesTable } from "#features/team/ui/shares-table.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const roleSigns: Record<TeamRole, IconName> = { manager: "shield", maker: "hand", packer: "parcel" };

const deeds = ["added", "invited", "changed", "removed", "withdrawn", "named", "unnamed", "shares"] as const;

type TeamViewProps = {
  team: Team;
  shares: Shares;
  done: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Who is of the workshop, what each may do, and how the price is shared: open to everybody who is in it. */
export function TeamView({ team, shares, done, sentences, locale }: TeamViewProps) {
  const t = useTranslations("team");
  const deed = deeds.find((known) => known === done);
  const me = team.members.find(({ isMe }) => isMe);
  return (
    <Container width="page" className="flex flex-col gap-10 pb-16">
      <div>
        <PageHeader
          eyebrow={<Bilingual value={team.workshop} locale={locale} />}
          title={t("title")}
          lead={t("lead")}
        >
          {team.isManager && (
            <div className="pt-2">
              <ButtonLink href={`/studio/team/add?workshop=${team.artisanId}`}>
                <Icon name="plus" />
                {t("add")}
              </ButtonLink>
            </div>
          )}
        </PageHeader>
        {deed && <Notice tone="success" role="status" title={t(`done.${deed}`)} />}
        {done === "gone" && <Notice tone="warning" role="status" title={t("done.gone")} />}
      </div>
      <section aria-labelledby="people">
        <h2 id="people" className="mb-3 text-xl">
          {t("people")}
        </h2>
        <ul className="grid gap-4 sm:grid-cols-2">
          {team.members.map((member) => (
            <Person key={member.id} member={member} isManager={team.isManager} locale={locale} />
          ))}
        </ul>
      </section>
      {me && <Named artisanId={team.artisanId} {...{ me, sentences, locale }} />}
      <ShareRules team={team} locale={locale} />
      <SharesTable shares={shares} locale={locale} />
    </Container>
  );
}

type PersonProps = { member: Member; isManager: boolean; locale: Locale };

function Person({ member, isManager, locale }: PersonProps) {
  const t = useTranslations("team");
  const { invited } = member;
  return (
    <Card as="li" className="flex flex-col items-start gap-2">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="text-l font-[550] wrap-anywhere">{member.name}</bdi>
        {member.isMe && <StatusPill tone="info">{t("me")}</StatusPill>}
      </span>
      <span className="flex items-center gap-2">
        <Icon name={roleSigns[member.role]} />
        {t(`role.${member.role}`)}
      </span>
      {member.pieces > 0 && (
        <span className="text-s text-encre-2">{t("pieces", { count: member.pieces })}</span>
      )}
      {!member.hasAccount && !invited && <span className="text-s text-encre-2">{t("noAccount")}</span>}
      {invited && (
        // An address is as long as it likes, and has to break on a small phone.
        <span className="text-s text-encre-2 wrap-anywhere">
          {t("invited", { to: isolate(invited.to), date: formatDate(invited.expiresAt, locale, "dayMonth") })}
        </span>
      )}
      {isManager && (
        <div className="mt-auto">
          <OnwardLink href={`/studio/team/${member.id}`}>
            {t("change")}
            <span className="sr-only">
              : <bdi>{member.name}</bdi>
            </span>
          </OnwardLink>
        </div>
      )}
    </Card>
  );
}

type NamedProps = {
  artisanId: string;
  me: Member;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

function Named({ artisanId, me, sentences, locale }: NamedProps) {
  const t = useTranslations("team");
  const hidden = { memberId: me.id, artisanId, locale };
  return (
    <Card as="section" tone="sable" className="flex flex-col items-start gap-3">
      <h2 className="text-xl">{t("naming.title")}</h2>
      <p>{t(me.isNamed ? "naming.yes" : "naming.no")}</p>
      <FieldsForm
        action={agreeToNameAction}
        start={newForm({ name: me.name.includes("@") ? "" : me.name })}
        fields={[{ kind: "text", name: "name", label: t("name"), maxLength: 80 }]}
        submit={t(me.isNamed ? "naming.rename" : "naming.agree")}
        pending={t("pending")}
        tone="secondary"
        {...{ hidden, sentences }}
      />
      {me.isNamed && (
        <form action={stopNamingAction}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton tone="secondary">{t("naming.stop")}</SubmitButton>
        </form>
      )}
    </Card>
  );
}
