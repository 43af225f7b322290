import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ChamberStaffing } from "#features/staff/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The chambers as the federation sees their staffing: those without a manager first. */
export function StaffingView({ chambers, locale }: { chambers: readonly ChamberStaffing[]; locale: Locale }) {
  const t = useTranslations("federation.chambers");
  const rows = [...chambers.filter((one) => !one.manager), ...chambers.filter((one) => one.manager)];
  return (
    <Container className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <DataTable
        caption={t("title")}
        captionHidden
        columns={[
          { key: "chamber", label: t("chamber"), rowHeader: true },
          { key: "manager", label: t("manager") },
          { key: "staff", label: t("staff"), align: "end" },
        ]}
        rows={rows.map((chamber) => ({
          id: chamber.id,
          cells: {
            chamber: (
              <TextLink
                href={`/federation/chambers/${chamber.id}`}
                className="target-slim inline-flex items-center"
              >
                <Bilingual value={chamber.name} locale={locale} />
              </TextLink>
            ),
            manager: <Manager chamber={chamber} />,
            staff: formatNumber(chamber.staff, locale),
          },
        }))}
      />
    </Container>
  );
}

/** Who manages a chamber, or that somebody was invited to, or that nobody does. */
export function Manager({ chamber }: { chamber: ChamberStaffing }) {
  const t = useTranslations("federation.chambers");
  if (chamber.manager) return <bdi className="min-w-0 wrap-anywhere">{chamber.manager}</bdi>;
  const isInvited = chamber.invited.length > 0;
  return (
    <StatusPill tone={isInvited ? "pending" : "danger"}>{t(isInvited ? "invited" : "nobody")}</StatusPill>
  );
}
