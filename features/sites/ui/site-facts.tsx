import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/isolate.ts";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { clockOf, type SiteState, type WeekHours } from "#features/sites/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Shown = {
  state: SiteState;
  stateOn: string;
  stateSource: string;
  address: LocalizedText | null;
  town: LocalizedText | null;
  visit: LocalizedText | null;
  hours: WeekHours;
};

/** Where a site is, when it is open, how one visits, and its state with the day and the source. */
export function SiteFactsList({ site, locale }: { site: Shown; locale: Locale }) {
  const t = useTranslations("sites");
  return (
    <SummaryList
      items={[
        {
          term: t("address"),
          value: (
            <>
              <Bilingual value={site.address} locale={locale} />
              <br />
              <Bilingual value={site.town} locale={locale} />
            </>
          ),
        },
        { term: t("hours"), value: <Week hours={site.hours} /> },
        { term: t("visit"), value: <Bilingual value={site.visit} locale={locale} /> },
        {
          term: t("state"),
          value: (
            <>
              {t("stateSince", { state: t(`states.${site.state}`), date: formatDate(site.stateOn, locale) })}
              <span className="block text-s text-encre-2">
                {t("source")} <bdi>{site.stateSource}</bdi>
              </span>
            </>
          ),
        },
      ]}
    />
  );
}

const days = ["0", "1", "2", "3", "4", "5", "6"] as const;

/** The week's hours, day by day. */
function Week({ hours }: { hours: WeekHours }) {
  const t = useTranslations("sites");
  return (
    <ul>
      {days.map((day, n) => {
        const open = hours[n];
        return (
          <li key={day} className="flex flex-wrap gap-x-3">
            <span className="min-w-24">{t(`weekdays.${day}`)}</span>
            <span>{open ? isolate(`${clockOf(open[0])} – ${clockOf(open[1])}`) : t("closedDay")}</span>
          </li>
        );
      })}
    </ul>
  );
}
