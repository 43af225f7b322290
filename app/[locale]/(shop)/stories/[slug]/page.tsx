import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { readStory } from "#features/stories/ui/read-stories.ts";
import { storyMetadata } from "#features/stories/ui/story-metadata.ts";
import { StoryView } from "#features/stories/ui/story-view.tsx";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return storyMetadata(await readStory(locale, slug), locale);
}

export default async function StoryPage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  return <StoryView story={await readStory(locale, slug)} locale={locale} />;
}
