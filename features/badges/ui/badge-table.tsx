import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { BadgeRow } from "#features/badges/schema.ts";
import { BadgeStatePill } from "#features/badges/ui/badge-state.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type BadgeTableProps = { badges: readonly BadgeRow[]; caption: string; locale: Locale };

/** Badges as rows, each leading to its own page. */
export function BadgeTable({ badges, caption, locale }: BadgeTableProps) {
  const t = useTranslations("badges");
  const columns = [
    { key: "about", label: t("table.about"), rowHeader: true },
    { key: "claim", label: t("table.claim") },
    { key: "evidence", label: t("table.evidence") },
    { key: "day", label: t("table.day") },
    { key: "state", label: t("table.state") },
  ];
  const rows = badges.map((badge) => ({
    id: badge.id,
    cells: {
      about: (
        <span className="flex flex-col">
          <TextLink
            href={`/office/badges/${badge.id}`}
            className="target-slim inline-flex items-center font-[550]"
          >
            <Bilingual value={badge.subject.name} locale={locale} />
          </TextLink>
          <span className="text-s text-encre-2">{t(`scopes.${badge.subject.kind}`)}</span>
        </span>
      ),
      claim: t(`claims.${badge.claim}`),
      evidence: t("table.evidenceCount", { count: badge.evidence }),
      day: <Day badge={badge} locale={locale} />,
      state: (
        <span className="flex flex-col items-end gap-1 sm:items-start">
          <BadgeStatePill state={badge.state} />
          {badge.isForMe && <span className="text-s font-[550]">{t("table.forMe")}</span>}
        </span>
      ),
    },
  }));
  return <DataTable caption={caption} captionHidden columns={columns} rows={rows} />;
}

/** When it was proposed, or until when it holds once it is signed. */
function Day({ badge, locale }: { badge: BadgeRow; locale: Locale }) {
  const t = useTranslations("badges.table");
  const { expiresAt, proposedAt } = badge;
  return (
    <span className="flex flex-col">
      <span className="text-s text-encre-2">{t(expiresAt ? "until" : "since")}</span>
      <When value={expiresAt ?? proposedAt} locale={locale} style="short" />
    </span>
  );
}
