import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { BodyMember } from "#features/bodies/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<BodyMember["standing"], PillTone> = {
  registered: "verified",
  reinstated: "verified",
  suspended: "danger",
  expired: "pending",
  struck_off: "revoked",
};

type MemberTableProps = {
  members: readonly BodyMember[];
  locale: Locale;
  /** Where a member's offices and leaving are written; absent when the reader may not. */
  manageHref?: ((memberId: string) => string) | undefined;
};

/** Members of today, with what each one's registration is worth. */
export function MemberTable({ members, locale, manageHref }: MemberTableProps) {
  const t = useTranslations("bodies");
  const standings = useTranslations("office");
  const columns = [
    { key: "name", label: t("memberName"), rowHeader: true },
    { key: "town", label: t("town") },
    { key: "number", label: t("number") },
    { key: "standing", label: t("standing") },
    { key: "since", label: t("memberSince") },
    ...(manageHref ? [{ key: "act", label: t("actions"), align: "end" as const }] : []),
  ];
  const rows = members.map((member) => {
    const name = <Bilingual key="name" value={member.name} locale={locale} />;
    return {
      id: member.id,
      cells: {
        name,
        town: <Bilingual value={member.town} locale={locale} />,
        number: member.registryNumber ? <bdi>{member.registryNumber}</bdi> : t("noNumber"),
        standing: (
          <StatusPill tone={tones[member.standing]}>{standings(`states.${member.standing}`)}</StatusPill>
        ),
        since: <When value={member.since} locale={locale} style="short" />,
        act: manageHref && (
          <TextLink href={manageHref(member.id)} className="target-slim inline-flex items-center">
            {t("manage")}
            <span className="sr-only"> ({name})</span>
          </TextLink>
        ),
      },
    };
  });
  return (
    <DataTable
      caption={t("membersTitle")}
      captionHidden
      columns={columns}
      rows={rows}
      empty={<p className="max-w-text text-encre-2">{t("noMembers")}</p>}
    />
  );
}
