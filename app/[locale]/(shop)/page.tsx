import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { SearchBox } from "#features/search/ui/search-box.tsx";
import { HomeView } from "#features/showcase/ui/home-view.tsx";
import { readHome } from "#features/showcase/ui/read-showcase.ts";
import { readStories } from "#features/stories/ui/read-stories.ts";
import { StoryCard } from "#features/stories/ui/story-card.tsx";
import { localeOf } from "#lib/i18n/params.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";
import { siteOrganization, webSite } from "#lib/seo/structured-data.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  const t = await getTranslations({ locale, namespace: "common.meta" });
  const [title, description] = [t("title"), t("description")];
  return pageMetadata({ locale, title, description, paths: samePath(""), wholeTitle: true });
}

export default async function HomePage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const [home, [story]] = await Promise.all([readHome(locale), readStories(locale, 1)]);
  const t = await getTranslations({ locale, namespace: "common" });
  const words = { name: t("brand.name"), description: t("meta.description") };
  return (
    <>
      <script {...jsonLd(siteOrganization(locale, words), webSite(locale, words))} />
      <HomeView
        home={home}
        locale={locale}
        search={<SearchBox locale={locale} id="home-search" visibleLabel />}
        story={story && <StoryCard story={story} locale={locale} large />}
        Pieces={PieceList}
      />
    </>
  );
}
