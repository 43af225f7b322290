import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export type ShownApplication = {
  id: string;
  name: LocalizedText;
  number: number | null;
  points: number | null;
  rank: number | null;
  /** Officers who have given their points, and whether the reader is one. */
  officers: number;
  isMine: boolean;
};

type Props<One extends ShownApplication> = {
  applications: readonly One[];
  /** What became of one, in words. */
  state: (application: One) => ReactNode;
  href: (application: One) => string;
  locale: Locale;
};

/** Who applied, how far the points are, and in what order they came out. */
export function ApplicationTable<One extends ShownApplication>(props: Props<One>) {
  const { applications, state, href, locale } = props;
  const t = useTranslations("calls");
  return (
    <DataTable
      caption={t("applications")}
      captionHidden
      empty={<p>{t("noApplications")}</p>}
      columns={[
        { key: "person", label: t("person"), rowHeader: true },
        { key: "state", label: t("state") },
        { key: "result", label: t("result") },
        { key: "read", label: t("read") },
      ]}
      rows={applications.map((row) => ({
        id: row.id,
        cells: {
          person: <Bilingual value={row.name} locale={locale} />,
          state: state(row),
          result:
            row.rank !== null && row.points !== null ? (
              t("rankPoints", { rank: row.rank, points: row.points })
            ) : (
              <span className="flex flex-col">
                {t("officers", { count: row.officers })}
                {row.isMine && <span className="text-s text-encre-2">{t("mine")}</span>}
              </span>
            ),
          read: <TextLink href={href(row)}>{t("application", { number: row.number ?? 0 })}</TextLink>,
        },
      }))}
    />
  );
}
