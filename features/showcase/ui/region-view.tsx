import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { familyColour } from "#components/art/families.ts";
import { RegionSpot } from "#components/art/region-spot.tsx";
import { formatList } from "#components/format/number.ts";
import { PageLead } from "#components/layout/page-lead.tsx";
import { Section } from "#components/layout/section.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { OnwardLink, TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PieceListDto } from "#features/catalogue/index.ts";
import type { RegionPageDto } from "#features/showcase/schema.ts";
import type { PiecesSlot } from "#features/showcase/ui/slots.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type RegionViewProps = {
  region: RegionPageDto;
  list: PieceListDto;
  /** Its makers; null when none is shown. */
  makers: ReactNode;
  locale: Locale;
  Pieces: PiecesSlot;
};

/** A region: its chamber, its crafts, its makers and what there is to buy. */
export function RegionView({ region, list, makers, locale, Pieces }: RegionViewProps) {
  const t = useTranslations("showcase.region");
  const all = useTranslations("showcase.regions");
  const [chamber] = region.chambers;
  return (
    <>
      <PageLead
        crumbs={[
          { label: all("title"), href: "/regions" },
          { label: <Bilingual value={region.name} locale={locale} /> },
        ]}
        title={<Bilingual value={region.name} locale={locale} />}
        lead={t("lead")}
        picture={
          <RegionSpot
            code={region.code}
            label={t("map", { name: pick(region.name, locale).text })}
            className="mx-auto max-w-[24rem] max-md:max-w-[15rem]"
          />
        }
      >
        <RegionFacts region={region} locale={locale} />
      </PageLead>
      <Section title={t("crafts")} tone="sable">
        <RegionCrafts region={region} locale={locale} />
      </Section>
      <Section
        title={t("makers")}
        action={
          chamber &&
          chamber.artisans > 0 && (
            <OnwardLink href={`/artisans?chamber=${chamber.key}`}>{t("makersAll")}</OnwardLink>
          )
        }
      >
        {makers ?? <p className="text-encre-2">{t("makersNone")}</p>}
      </Section>
      {list.pieces.length > 0 && (
        <Section
          title={t("pieces")}
          tone="sable"
          action={
            list.total > list.pieces.length && (
              <OnwardLink href={`/search?region=${region.code}`}>{t("all", { n: list.total })}</OnwardLink>
            )
          }
        >
          <Pieces pieces={list.pieces} locale={locale} />
        </Section>
      )}
    </>
  );
}

function RegionFacts({ region, locale }: { region: RegionPageDto; locale: Locale }) {
  const t = useTranslations("showcase.region");
  const provinces = region.provinces.map(({ name }) => pick(name, locale).text);
  return (
    <SummaryList
      items={[
        ...region.chambers.map((chamber) => ({
          term: t("chamber"),
          value: (
            <TextLink href={`/chambers/${chamber.key}`}>
              <Bilingual value={chamber.name} locale={locale} />
            </TextLink>
          ),
        })),
        {
          term: t("provinces"),
          value: provinces.length > 0 ? formatList(provinces, locale) : t("provincesNone"),
        },
      ]}
    />
  );
}

function RegionCrafts({ region, locale }: { region: RegionPageDto; locale: Locale }) {
  const t = useTranslations("showcase");
  if (region.crafts.length === 0) return <p className="text-encre-2">{t("region.craftsNone")}</p>;
  return (
    <ul className="grid gap-x-10 border-t border-bord/40 sm:grid-cols-2 lg:grid-cols-3">
      {region.crafts.map((craft) => (
        <li key={craft.key} className="group relative border-b border-bord/40 py-2.5">
          <AppLink
            href={`/crafts/${craft.slug}`}
            className="font-[550] after:absolute after:inset-0 group-hover:underline"
          >
            <Bilingual value={craft.name} locale={locale} />
          </AppLink>
          <p>
            <Tag colour={familyColour(craft.family).ink}>{t("crafts.pieces", { n: craft.pieces })}</Tag>
          </p>
        </li>
      ))}
    </ul>
  );
}
