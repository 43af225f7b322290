import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { studioCall } from "#features/sites/index.ts";
import { StudioCall } from "#features/sites/ui/studio-call.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; callId: string }>;
  searchParams: Promise<{ workshop?: string; done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.studio" });
  return { title: t("calls"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StudioCallPage({ params, searchParams }: PageProps) {
  const { locale, callId } = await params;
  setRequestLocale(locale);
  const { workshop, done, problem } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop) ?? notFound();
  const page = isId("siteCall", callId)
    ? await studioCall(await currentContext(), { callId, artisanId })
    : null;
  if (!page?.ok) notFound();
  return <StudioCall page={page.value} done={one(done)} problem={one(problem)} locale={locale} />;
}
