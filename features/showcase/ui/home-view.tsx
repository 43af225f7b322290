import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ZelligeEdge } from "#components/art/zellige-edge.tsx";
import { Section } from "#components/layout/section.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { HomeDto } from "#features/showcase/schema.ts";
import { CollectionCard } from "#features/showcase/ui/collection-card.tsx";
import { FamilyTiles } from "#features/showcase/ui/family-tiles.tsx";
import { FindPanel } from "#features/showcase/ui/find-panel.tsx";
import { HomeHero } from "#features/showcase/ui/home-hero.tsx";
import { HomeRisk } from "#features/showcase/ui/home-risk.tsx";
import { RegionPlaces } from "#features/showcase/ui/region-places.tsx";
import type { PiecesSlot } from "#features/showcase/ui/slots.ts";
import { VerificationSteps } from "#features/showcase/ui/verification-steps.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type HomeViewProps = {
  home: HomeDto;
  locale: Locale;
  search: ReactNode;
  /** The newest story; null where there is none. */
  story: ReactNode;
  Pieces: PiecesSlot;
};

/** The front of the shop. */
export function HomeView({ home, locale, search, story, Pieces }: HomeViewProps) {
  const t = useTranslations("home");
  if (!home.featured) {
    return (
      <EmptyState title={t("empty.title")} headingLevel={1}>
        {t("empty.text")}
      </EmptyState>
    );
  }
  return (
    <>
      <HomeHero piece={home.featured} locale={locale} find={<FindPanel locale={locale} search={search} />} />
      <ZelligeEdge />
      {home.newest.length > 0 && (
        <Section title={t("newest.title")} action={<OnwardLink href="/pieces">{t("newest.all")}</OnwardLink>}>
          {/* A phone shows the first four: the others are one link away. */}
          <div className="max-sm:[&>ul>li:nth-child(n+5)]:hidden">
            <Pieces pieces={home.newest} locale={locale} />
          </div>
        </Section>
      )}
      <Section
        title={t("regions.title")}
        tone="sable"
        action={<OnwardLink href="/regions">{t("regions.all")}</OnwardLink>}
      >
        <RegionPlaces regions={home.regions} locale={locale} />
      </Section>
      {story && (
        <Section title={t("story.title")} action={<OnwardLink href="/stories">{t("story.all")}</OnwardLink>}>
          {story}
        </Section>
      )}
      {home.endangered.length > 0 && (
        <Section title={t("risk.title")} action={<OnwardLink href="/endangered">{t("risk.all")}</OnwardLink>}>
          <HomeRisk crafts={home.endangered} locale={locale} />
        </Section>
      )}
      <Section
        title={t("how.title")}
        tone="sable"
        action={<OnwardLink href="/verification">{t("how.more")}</OnwardLink>}
      >
        <VerificationSteps />
      </Section>
      {home.collections.length > 0 && (
        <Section
          title={t("collections.title")}
          action={<OnwardLink href="/collections">{t("collections.all")}</OnwardLink>}
        >
          <ul className="grid gap-x-10 gap-y-10 md:grid-cols-2">
            {home.collections.map((collection) => (
              <li key={collection.id}>
                <CollectionCard collection={collection} locale={locale} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("crafts.title")} action={<OnwardLink href="/crafts">{t("crafts.all")}</OnwardLink>}>
        <FamilyTiles families={home.families} />
      </Section>
    </>
  );
}
