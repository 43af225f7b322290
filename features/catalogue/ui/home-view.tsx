import { useTranslations } from "next-intl";
import { ZelligeEdge } from "#components/art/zellige-edge.tsx";
import { Section } from "#components/layout/section.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { HomeDto } from "#features/catalogue/schema.ts";
import { HomeCollections } from "#features/catalogue/ui/home-collections.tsx";
import { HomeCrafts } from "#features/catalogue/ui/home-crafts.tsx";
import { HomeHero } from "#features/catalogue/ui/home-hero.tsx";
import { HomeRisk } from "#features/catalogue/ui/home-risk.tsx";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { VerificationSteps } from "#features/catalogue/ui/verification-steps.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** The front of the shop. */
export function HomeView({ home, locale }: { home: HomeDto; locale: Locale }) {
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
      <HomeHero piece={home.featured} locale={locale} />
      <ZelligeEdge />
      {home.newest.length > 0 && (
        <Section title={t("newest.title")} action={<OnwardLink href="/pieces">{t("newest.all")}</OnwardLink>}>
          <PieceList pieces={home.newest} locale={locale} />
        </Section>
      )}
      <Section title={t("crafts.title")} tone="sable">
        <HomeCrafts crafts={home.crafts} locale={locale} />
      </Section>
      <HomeCollections collections={home.collections} locale={locale} />
      {home.endangered.length > 0 && (
        <Section title={t("risk.title")}>
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
    </>
  );
}
