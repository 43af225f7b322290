import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { StaffMember } from "#features/staff/schema.ts";
import { RoleNames } from "#features/staff/ui/role-names.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type StaffTableProps = {
  staff: readonly StaffMember[];
  chamberId: string;
  hasAnnexes: boolean;
  locale: Locale;
};

/** Who works for the chamber, each a way to their page. */
export function StaffTable({ staff, chamberId, hasAnnexes, locale }: StaffTableProps) {
  const t = useTranslations("staff");
  const columns = [
    { key: "name", label: t("name"), rowHeader: true },
    { key: "roles", label: t("roles") },
    ...(hasAnnexes ? [{ key: "annex", label: t("annex") }] : []),
    { key: "since", label: t("since") },
    { key: "factor", label: t("factor") },
    { key: "seen", label: t("lastSeen") },
  ];
  return (
    <DataTable
      caption={t("people")}
      captionHidden
      columns={columns}
      rows={staff.map((person) => ({
        id: person.userId,
        cells: {
          name: (
            <span className="flex min-w-0 flex-col max-sm:items-end">
              <TextLink
                href={`/office/staff/${person.userId}?chamber=${chamberId}`}
                className="target-slim inline-flex items-center"
              >
                <bdi className="wrap-anywhere">{person.name ?? person.email}</bdi>
              </TextLink>
              {person.name && (
                <bdi dir="ltr" className="text-s text-encre-2 wrap-anywhere">
                  {person.email}
                </bdi>
              )}
            </span>
          ),
          roles: <RoleNames roles={person.roles} locale={locale} />,
          annex: person.annex ? <Bilingual value={person.annex} locale={locale} /> : t("seat"),
          since: <When value={person.since} locale={locale} style="short" />,
          factor: <FactorPill isSet={person.hasSecondFactor} />,
          seen: person.lastSeen ? (
            <When value={person.lastSeen} locale={locale} style="short" />
          ) : (
            t("neverSeen")
          ),
        },
      }))}
    />
  );
}

/** Whether somebody has a second factor. Without one their office stays shut. */
export function FactorPill({ isSet }: { isSet: boolean }) {
  const t = useTranslations("staff");
  return (
    <StatusPill tone={isSet ? "verified" : "pending"}>{t(isSet ? "factorSet" : "factorMissing")}</StatusPill>
  );
}
