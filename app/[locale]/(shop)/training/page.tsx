import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { listCatalogue } from "#features/training/index.ts";
import { CatalogueView } from "#features/training/ui/catalogue-view.tsx";
import { trainingMetadata } from "#features/training/ui/training-metadata.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

// Sessions are left out once they are over: nobody stamps that.
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return trainingMetadata(localeOf(await params));
}

export default async function TrainingPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const programmes = await cached(listCatalogue, {}, [tags.training()]);
  return <CatalogueView programmes={programmes} locale={locale} />;
}
