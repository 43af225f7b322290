import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import type { Shares } from "#features/team/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** What shares came to, month by month, the newest first. A member reads their own. */
export function SharesTable({ shares, locale }: { shares: Shares; locale: Locale }) {
  const t = useTranslations("team.amounts");
  const seen = shares.months.flatMap(({ amounts }) => amounts.map(({ memberId }) => memberId));
  // Who reads it stands in it even where nothing came of it yet.
  const members = [...new Set([...(shares.mine ? [shares.mine] : []), ...seen.filter((id) => id !== null)])];
  return (
    <section aria-labelledby="amounts" className="flex flex-col gap-2">
      <h2 id="amounts" className="text-xl">
        {t("title")}
      </h2>
      <p className="mb-2 max-w-text text-encre-2">{t("lead")}</p>
      <DataTable
        caption={t("title")}
        captionHidden
        columns={[
          { key: "month", label: t("month"), rowHeader: true },
          ...members.map((id) => ({
            key: id,
            label: id === shares.mine ? t("mine") : (shares.names[id] ?? t("left")),
            align: "end" as const,
          })),
          ...(shares.seesAll ? [{ key: "workshop", label: t("workshop"), align: "end" as const }] : []),
        ]}
        rows={shares.months.toReversed().map(({ month, amounts }) => {
          const of = (who: string | null) => amounts.find(({ memberId }) => memberId === who)?.madMinor ?? 0;
          const sum = (who: string | null) => <Price value={money(of(who), "MAD")} locale={locale} />;
          return {
            id: month,
            cells: {
              month: formatDate(`${month}-15T12:00:00Z`, locale, "month"),
              ...(shares.seesAll ? { workshop: sum(null) } : {}),
              ...Object.fromEntries(members.map((id) => [id, sum(id)])),
            },
          };
        })}
      />
    </section>
  );
}
