import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getStudioFair } from "#features/fairs/index.ts";
import { StudioFair } from "#features/fairs/ui/studio-fair.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; fairId: string }>;
  searchParams: Promise<{ workshop?: string; done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.studio" });
  return { title: t("title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StudioFairPage({ params, searchParams }: PageProps) {
  const { locale, fairId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { workshop, done, problem } = await searchParams;
  const artisanId = isId("artisan", workshop) ? workshop : undefined;
  const page = isId("fair", fairId)
    ? await getStudioFair(await currentContext(), { fairId, artisanId })
    : null;
  if (!page?.ok) notFound();
  return <StudioFair page={page.value} done={one(done)} problem={one(problem)} locale={locale} />;
}
