import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type OfficeArtisan, officeTableRows } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<OfficeArtisan["state"], PillTone> = {
  registered: "verified",
  reinstated: "verified",
  suspended: "danger",
  expired: "pending",
  struck_off: "revoked",
};

/** A chamber's artisans and the state of their files. */
export function ArtisanTable({ artisans, locale }: { artisans: readonly OfficeArtisan[]; locale: Locale }) {
  const t = useTranslations("office");
  const columns = [
    { key: "name", label: t("name"), rowHeader: true },
    { key: "town", label: t("town") },
    { key: "registryNumber", label: t("registryNumber") },
    { key: "state", label: t("state") },
    { key: "pieces", label: t("pieces"), align: "end" },
    { key: "since", label: t("since") },
  ] as const;
  const rows = artisans.map((artisan) => ({
    id: artisan.id,
    cells: {
      name: <Bilingual value={artisan.name} locale={locale} />,
      town: <Bilingual value={artisan.town} locale={locale} />,
      registryNumber: artisan.registryNumber ? <bdi>{artisan.registryNumber}</bdi> : t("noNumber"),
      state: <StatusPill tone={tones[artisan.state]}>{t(`states.${artisan.state}`)}</StatusPill>,
      pieces: formatNumber(artisan.publishedPieces, locale),
      since: <When value={artisan.since} locale={locale} style="short" />,
    },
  }));
  return (
    <>
      <DataTable
        caption={t("artisansCaption")}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<EmptyState title={t("none")} art="tile" />}
      />
      {rows.length === officeTableRows && (
        <p className="mt-4 text-s text-encre-2">{t("more", { count: officeTableRows })}</p>
      )}
    </>
  );
}
