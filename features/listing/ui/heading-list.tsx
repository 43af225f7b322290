import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { HeadingHelp } from "#features/listing/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ListProps = { headings: readonly HeadingHelp[]; locale: Locale };

/** Customs headings to look at first, each with what it covers and where that stands. Nothing is chosen for the maker. */
export function HeadingList({ headings, locale }: ListProps) {
  const t = useTranslations("listing.form");
  const [first] = headings;
  if (!first) return null;
  return (
    <Disclosure summary={t("headingsTitle")} className="border-t">
      <dl className="mb-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        {headings.map(({ heading, covers }) => (
          <div key={heading} className="contents">
            <dt dir="ltr" className="font-[550] tabular-nums">
              {heading}
            </dt>
            <dd>{pick(covers, locale).text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-s text-encre-2">{t("headingsText")}</p>
      <p className="text-s text-encre-2">
        <bdi lang="en">{first.source.replace(/, heading .*$/, "")}</bdi> · {formatDate(first.asOf, locale)}
      </p>
    </Disclosure>
  );
}
