import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { BodyOfficeHeld } from "#features/bodies/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type OfficeTableProps = {
  offices: readonly BodyOfficeHeld[];
  locale: Locale;
  /** ISO date of today in Morocco. */
  today: string;
  /** Where an office is ended; absent when the reader may not. */
  endHref?: ((officeId: string) => string) | undefined;
};

/** Who holds which office, since when and for how long. */
export function OfficeTable({ offices, locale, today, endHref }: OfficeTableProps) {
  const t = useTranslations("bodies");
  const columns = [
    { key: "office", label: t("officeColumn"), rowHeader: true },
    { key: "holder", label: t("holder") },
    { key: "since", label: t("since") },
    { key: "term", label: t("termEnds") },
    ...(endHref ? [{ key: "act", label: t("actions"), align: "end" as const }] : []),
  ];
  const rows = offices.map((held) => ({
    id: held.id,
    cells: {
      office: t(`offices.${held.office}`),
      holder: <Bilingual value={held.holder} locale={locale} />,
      since: <When value={held.since} locale={locale} style="short" />,
      term: !held.termEndsOn ? (
        t("termOpen")
      ) : (
        <span className="inline-flex flex-wrap items-center gap-2">
          <When value={held.termEndsOn} locale={locale} style="short" />
          {held.termEndsOn < today && <StatusPill tone="danger">{t("termOver")}</StatusPill>}
        </span>
      ),
      act: endHref && (
        <TextLink href={endHref(held.id)} className="target-slim inline-flex items-center">
          {t("endOffice")}
          <span className="sr-only"> ({t(`offices.${held.office}`)})</span>
        </TextLink>
      ),
    },
  }));
  return (
    <DataTable
      caption={t("officesTitle")}
      captionHidden
      columns={columns}
      rows={rows}
      empty={<p className="max-w-text text-encre-2">{t("noOffices")}</p>}
    />
  );
}
