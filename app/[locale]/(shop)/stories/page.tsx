import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { readStories } from "#features/stories/ui/read-stories.ts";
import { StoriesView } from "#features/stories/ui/stories-view.tsx";
import { storiesMetadata } from "#features/stories/ui/story-metadata.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

// Made at the first visit, not at build time: the canonical address belongs to the environment that serves it.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return storiesMetadata(localeOf(await params));
}

export default async function StoriesPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <StoriesView stories={await readStories(locale)} locale={locale} />;
}
