import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { keepInvitationAction } from "#features/staff/actions.ts";
import type { InvitationLine, InvitationState } from "#features/staff/schema.ts";
import { RoleNames } from "#features/staff/ui/role-names.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<InvitationState, PillTone> = { open: "pending", expired: "neutral", declined: "neutral" };

type InvitationTableProps = {
  invitations: readonly InvitationLine[];
  chamberId: string;
  zone: "office" | "federation";
  locale: Locale;
};

/** Invitations on their way. Each can be sent again or taken back. */
export function InvitationTable({ invitations, chamberId, zone, locale }: InvitationTableProps) {
  const t = useTranslations("staff");
  return (
    <DataTable
      caption={t("invitations")}
      captionHidden
      columns={[
        { key: "email", label: t("email"), rowHeader: true },
        { key: "roles", label: t("roles") },
        { key: "state", label: t("state") },
        { key: "until", label: t("until") },
        { key: "actions", label: t("actions") },
      ]}
      rows={invitations.map((line) => ({
        id: line.id,
        cells: {
          email: (
            <bdi dir="ltr" className="min-w-0 wrap-anywhere">
              {line.email}
            </bdi>
          ),
          roles: <RoleNames roles={line.roles} locale={locale} />,
          state: <StatusPill tone={tones[line.state]}>{t(`states.${line.state}`)}</StatusPill>,
          until: <When value={line.expiresAt} locale={locale} style="short" />,
          actions: line.state !== "declined" && (
            <form action={keepInvitationAction} className="flex flex-wrap gap-2 max-sm:justify-end">
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="zone" value={zone} />
              <input type="hidden" name="chamberId" value={chamberId} />
              <input type="hidden" name="invitationId" value={line.id} />
              <SubmitButton tone="secondary" name="do" value="resend">
                {t("resend")}
                <span className="sr-only"> · {line.email}</span>
              </SubmitButton>
              <SubmitButton tone="quiet" name="do" value="withdraw">
                {t("withdraw")}
                <span className="sr-only"> · {line.email}</span>
              </SubmitButton>
            </form>
          ),
        },
      }))}
    />
  );
}
