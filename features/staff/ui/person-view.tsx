import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { changeRolesAction } from "#features/staff/actions.ts";
import type { StaffPerson } from "#features/staff/schema.ts";
import { DoneNotice } from "#features/staff/ui/done-notice.tsx";
import { RoleNames } from "#features/staff/ui/role-names.tsx";
import { annexField, rolesField } from "#features/staff/ui/staff-fields.ts";
import { FactorPill } from "#features/staff/ui/staff-table.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PersonViewProps = {
  person: StaffPerson;
  sentences: Readonly<Record<string, string>>;
  done?: string | undefined;
  /** The form that clears a lost second factor, from the part of the product that keeps factors. */
  factorReset?: ReactNode;
  locale: Locale;
};

/** Somebody of the chamber: what they may do, how they sign in, and the end of their work here. */
export function PersonView({ person, sentences, done, factorReset, locale }: PersonViewProps) {
  const t = useTranslations("staff");
  const here = `/office/staff/${person.userId}`;
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <div>
        <PageHeader
          eyebrow={<BackLink href={`/office/staff?chamber=${person.chamberId}`}>{t("title")}</BackLink>}
          title={<bdi className="wrap-anywhere">{person.name ?? person.email}</bdi>}
        />
        <DoneNotice done={done} />
      </div>
      <Facts person={person} locale={locale} />
      <section aria-labelledby="roles-title">
        <h2 id="roles-title" className="mb-3 text-xl">
          {t("rolesTitle")}
        </h2>
        {person.isMe ? (
          <Notice>{t("ownRoles")}</Notice>
        ) : (
          <FieldsForm
            action={changeRolesAction}
            start={newForm({ roles: person.roles, annexId: person.annexId ?? "" })}
            fields={[rolesField(t), ...annexField(t, person.annexes, locale)]}
            hidden={{ chamberId: person.chamberId, userId: person.userId, locale }}
            sentences={sentences}
            submit={t("changeSubmit")}
            pending={t("pending")}
          />
        )}
      </section>
      {factorReset}
      {person.former.length > 0 && <Former person={person} locale={locale} />}
      {!person.isMe && (
        <section aria-labelledby="end-title" className="border-t border-line pt-8">
          <h2 id="end-title" className="mb-2 text-xl">
            {t("endTitle")}
          </h2>
          <p className="mb-4 text-encre-2">{t("endText")}</p>
          <ButtonLink href={`${here}/end?chamber=${person.chamberId}`} tone="danger">
            {t("endOpen")}
          </ButtonLink>
        </section>
      )}
    </Container>
  );
}

function Facts({ person, locale }: { person: StaffPerson; locale: Locale }) {
  const t = useTranslations("staff");
  const seen = person.lastSeen;
  return (
    <SummaryList
      items={[
        {
          term: t("email"),
          value: (
            <bdi dir="ltr" className="wrap-anywhere">
              {person.email}
            </bdi>
          ),
        },
        { term: t("since"), value: <When value={person.since} locale={locale} /> },
        ...(person.annex
          ? [{ term: t("annex"), value: <Bilingual value={person.annex} locale={locale} /> }]
          : []),
        { term: t("factor"), value: <FactorPill isSet={person.hasSecondFactor} /> },
        { term: t("lastSeen"), value: seen ? <When value={seen} locale={locale} /> : t("neverSeen") },
        { term: t("inHand"), value: t("files", { count: person.files }) },
      ]}
    />
  );
}

function Former({ person, locale }: { person: StaffPerson; locale: Locale }) {
  const t = useTranslations("staff");
  return (
    <section aria-labelledby="former-title">
      <h2 id="former-title" className="mb-3 text-l">
        {t("former")}
      </h2>
      <ul className="flex flex-col gap-1 text-encre-2">
        {person.former.map(({ role, since, until }) => (
          <li key={`${role} ${until}`}>
            <RoleNames roles={[role]} locale={locale} /> ·{" "}
            <When value={since} locale={locale} style="short" /> –{" "}
            <When value={until} locale={locale} style="short" />
          </li>
        ))}
      </ul>
    </section>
  );
}
