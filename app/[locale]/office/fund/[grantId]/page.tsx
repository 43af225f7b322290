import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { GrantView } from "#features/fund/ui/grant-view.tsx";
import { readOfficeGrant } from "#features/fund/ui/read-fund.ts";
import { sentencesIn } from "#features/fund/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; grantId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fund" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeGrantPage({ params }: PageProps) {
  const { locale, grantId } = await params;
  setRequestLocale(locale);
  await requireActor("verifier", "manager");
  const grant = (await readOfficeGrant(await currentContext(), grantId)) ?? notFound();
  return <GrantView grant={grant} zone="office" sentences={await sentencesIn(locale)} locale={locale} />;
}
