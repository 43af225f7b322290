import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import type { StaffList } from "#features/staff/schema.ts";
import { DoneNotice } from "#features/staff/ui/done-notice.tsx";
import { InvitationTable } from "#features/staff/ui/invitation-table.tsx";
import { StaffTable } from "#features/staff/ui/staff-table.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type StaffViewProps = { list: StaffList; done?: string | undefined; locale: Locale };

/** The people of a chamber and those invited, for its managers. */
export function StaffView({ list, done, locale }: StaffViewProps) {
  const t = useTranslations("staff");
  const { chamber, staff, invitations, annexes } = list;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <div>
        <PageHeader title={t("title")} lead={t("lead")}>
          <div>
            <ButtonLink href={`/office/staff/invite?chamber=${chamber.id}`}>{t("invite")}</ButtonLink>
          </div>
        </PageHeader>
        <DoneNotice done={done} />
      </div>
      <section aria-labelledby="people">
        <h2 id="people" className="mb-3 text-xl">
          {t("people")}
        </h2>
        <StaffTable staff={staff} chamberId={chamber.id} hasAnnexes={annexes.length > 0} locale={locale} />
      </section>
      {invitations.length > 0 && (
        <section aria-labelledby="invitations">
          <h2 id="invitations" className="mb-3 text-xl">
            {t("invitations")}
          </h2>
          <InvitationTable invitations={invitations} chamberId={chamber.id} zone="office" locale={locale} />
        </section>
      )}
    </Container>
  );
}
