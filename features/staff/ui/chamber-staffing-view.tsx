import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ChamberStaffing, InvitationLine } from "#features/staff/schema.ts";
import { DoneNotice } from "#features/staff/ui/done-notice.tsx";
import { InvitationTable } from "#features/staff/ui/invitation-table.tsx";
import { InviteForm } from "#features/staff/ui/invite-form.tsx";
import { Manager } from "#features/staff/ui/staffing-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ChamberStaffingProps = {
  chamber: ChamberStaffing;
  invitations: readonly InvitationLine[];
  sentences: Readonly<Record<string, string>>;
  done?: string | undefined;
  locale: Locale;
};

/** One chamber for the federation: who manages it, and an invitation to do so. */
export function ChamberStaffingView(props: ChamberStaffingProps) {
  const { chamber, invitations, sentences, done, locale } = props;
  const t = useTranslations("federation.chambers");
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <div>
        <PageHeader
          eyebrow={<BackLink href="/federation/chambers">{t("title")}</BackLink>}
          title={<Bilingual value={chamber.name} locale={locale} />}
        />
        <DoneNotice done={done} />
      </div>
      <SummaryList
        items={[
          { term: t("region"), value: <Bilingual value={chamber.region} locale={locale} /> },
          { term: t("manager"), value: <Manager chamber={chamber} /> },
          { term: t("staff"), value: formatNumber(chamber.staff, locale) },
        ]}
      />
      {invitations.length > 0 && (
        <section aria-labelledby="invitations">
          <h2 id="invitations" className="mb-3 text-xl">
            {t("invitations")}
          </h2>
          <InvitationTable {...{ invitations, locale }} chamberId={chamber.id} zone="federation" />
        </section>
      )}
      <section aria-labelledby="invite">
        <h2 id="invite" className="mb-2 text-xl">
          {t("inviteTitle")}
        </h2>
        <p className="mb-6 text-encre-2">{t("inviteLead")}</p>
        <InviteForm chamberId={chamber.id} zone="federation" annexes={[]} {...{ sentences, locale }} />
      </section>
    </Container>
  );
}
