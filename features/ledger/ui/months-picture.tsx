import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import type { Earnings } from "#features/ledger/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

const height = 96;
const tags: Record<Locale, string> = { ar: "ar-MA-u-nu-latn", fr: "fr", en: "en-GB" };
const monthName = (month: string, locale: Locale, style: "short" | "long") =>
  new Intl.DateTimeFormat(tags[locale], {
    month: style,
    ...(style === "long" ? { year: "numeric" as const } : {}),
    timeZone: "UTC",
  }).format(new Date(`${month}-15T00:00:00Z`));

/** The name of a month (`YYYY-MM`) with its year. */
export const monthLabel = (month: string, locale: Locale): string => monthName(month, locale, "long");

/** Earned and paid of the last months as two bars each, with the same told in words. Months run with the reader's direction. */
export function MonthsPicture({ months, locale }: { months: Earnings["months"]; locale: Locale }) {
  const t = useTranslations("ledger.earnings");
  const most = Math.max(1, ...months.flatMap((month) => [month.earnedMinor, month.paidMinor]));
  const barOf = (minor: number) => Math.round((Math.max(minor, 0) / most) * height);
  const money_ = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1">
        <span className="font-[550]">{t("months")}</span>
        <Key className="bg-bleu" label={t("earned")} />
        <Key className="bg-vert" label={t("paid")} />
      </figcaption>
      <ol className="grid grid-cols-6 gap-2">
        {months.map((month) => (
          <li key={month.month} className="flex flex-col items-center gap-1">
            <svg viewBox={`0 0 40 ${height}`} aria-hidden="true" className="h-24 w-full max-w-16">
              <rect
                x="4"
                width="14"
                y={height - barOf(month.earnedMinor)}
                height={barOf(month.earnedMinor)}
                className="fill-bleu"
              />
              <rect
                x="22"
                width="14"
                y={height - barOf(month.paidMinor)}
                height={barOf(month.paidMinor)}
                className="fill-vert"
              />
              <line x1="0" x2="40" y1={height} y2={height} className="stroke-bord" />
            </svg>
            <span aria-hidden="true" className="text-s">
              {monthName(month.month, locale, "short")}
            </span>
            <span className="sr-only">
              {t("monthsText", {
                month: monthLabel(month.month, locale),
                earned: money_(month.earnedMinor),
                paid: money_(month.paidMinor),
              })}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Key({ className, label }: { className: string; label: string }) {
  return (
    <span className="flex items-center gap-2 text-s">
      <span aria-hidden="true" className={`size-3 ${className}`} />
      {label}
    </span>
  );
}
