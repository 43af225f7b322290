import { useTranslations } from "next-intl";
import { RegionMap } from "#components/art/region-map.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { RegionCardDto } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type RegionPlacesProps = {
  regions: readonly RegionCardDto[];
  locale: Locale;
  /** With what is to be found in each. */
  counted?: boolean;
};

/** The regions as links in a list, and as shapes with the same numbers beside it. */
export function RegionPlaces({ regions, locale, counted = false }: RegionPlacesProps) {
  const t = useTranslations("showcase.regions");
  return (
    <div className="grid items-center gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
      <ol className="grid content-start gap-x-10 border-t border-line sm:grid-cols-2">
        {regions.map((region, index) => (
          <li
            key={region.code}
            className="group relative flex items-baseline gap-3 border-b border-line py-2"
          >
            <span aria-hidden="true" className="w-6 text-end font-heading text-encre-2 tabular-nums">
              {index + 1}
            </span>
            <div className="min-w-0 flex-1">
              <AppLink
                href={`/regions/${region.slug}`}
                className="target-slim inline-flex items-center font-[550] after:absolute after:inset-0 group-hover:underline"
              >
                <Bilingual value={region.name} locale={locale} />
              </AppLink>
              {counted && (
                <p className="text-s text-encre-2">
                  {t("artisans", { n: region.artisans })}
                  <span aria-hidden="true"> · </span>
                  {t("pieces", { n: region.pieces })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <figure className="mx-auto w-full max-w-[26rem]">
        <RegionMap
          regions={regions.map(({ code, slug, name }) => ({
            code,
            href: `/regions/${slug}`,
            name: pick(name, locale).text,
          }))}
        />
        <figcaption className="mt-2 text-s text-encre-2">
          <span className="font-[550]">{t("mapTitle")}</span> · {t("mapText")}
        </figcaption>
      </figure>
    </div>
  );
}
