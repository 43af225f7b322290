import { useTranslations } from "next-intl";
import { RegionMap } from "#components/art/region-map.tsx";
import { isolate } from "#components/format/isolate.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { chamberPath } from "#features/chambers/paths.ts";
import type { ChamberDto } from "#features/chambers/queries/list-chambers.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** The twelve chambers, by the numbers of their regions on the map beside the list. */
export function ChambersView({ chambers, locale }: { chambers: readonly ChamberDto[]; locale: Locale }) {
  const t = useTranslations("chambers");
  return (
    <Container className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid items-start gap-10 lg:grid-cols-[3fr_2fr]">
        <ol className="border-t border-line">
          {chambers.map((chamber, index) => (
            <li
              key={chamber.id}
              className="grid grid-cols-[2rem_1fr] gap-x-3 border-b border-line py-3 sm:grid-cols-[2.5rem_1fr]"
            >
              <span aria-hidden="true" className="pt-2 text-end font-heading text-l text-encre-2">
                {index + 1}
              </span>
              <div className="min-w-0">
                <TextLink
                  href={chamberPath(chamber.key)}
                  className="target-slim inline-flex items-center font-[550]"
                >
                  <Bilingual value={chamber.name} locale={locale} />
                </TextLink>
                <p className="text-s text-encre-2">
                  {chamber.seat
                    ? t("seatIn", { town: isolate(pick(chamber.seat, locale).text) })
                    : t("seatNone")}
                  {" · "}
                  {t("artisans", { n: chamber.artisans })}
                </p>
              </div>
            </li>
          ))}
        </ol>
        <figure className="mx-auto w-full max-w-[28rem] lg:sticky lg:top-6">
          <RegionMap
            regions={chambers.map(({ regionCode, regionName, key }) => ({
              code: regionCode,
              href: chamberPath(key),
              name: pick(regionName, locale).text,
            }))}
          />
          <figcaption className="mt-2 text-s text-encre-2">
            <span className="font-[550]">{t("mapTitle")}</span> · {t("mapText")}
          </figcaption>
        </figure>
      </div>
    </Container>
  );
}
