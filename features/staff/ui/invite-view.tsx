import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import type { StaffList } from "#features/staff/schema.ts";
import { InviteForm } from "#features/staff/ui/invite-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type InviteViewProps = { list: StaffList; sentences: Readonly<Record<string, string>>; locale: Locale };

/** Where a manager invites somebody to work for the chamber. */
export function InviteView({ list, sentences, locale }: InviteViewProps) {
  const t = useTranslations("staff");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/staff?chamber=${list.chamber.id}`}>{t("title")}</BackLink>}
        title={t("inviteTitle")}
        lead={t("inviteLead")}
      />
      <InviteForm
        chamberId={list.chamber.id}
        zone="office"
        annexes={list.annexes}
        sentences={sentences}
        locale={locale}
      />
    </Container>
  );
}
