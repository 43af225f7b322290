import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BackLink } from "#components/ui/link.tsx";
import { recordPlatformAction } from "#features/documents/actions.ts";
import { getPlatformSeller } from "#features/documents/index.ts";
import { SellerPage } from "#features/documents/ui/seller-page.tsx";
import { sentencesIn } from "#features/documents/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "documents.seller" });
  return { title: t("platform"), robots: { index: false } };
}

export default async function PlatformSellerPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "admin");
  const { records } = unwrap(await getPlatformSeller(await currentContext(), {}));
  const t = await getTranslations({ locale, namespace: "documents" });
  const eyebrow = <BackLink href="/federation/numbering">{t("numbering.title")}</BackLink>;
  const form = { action: recordPlatformAction, hidden: {}, sentences: await sentencesIn(locale), now: now() };
  const done = (await searchParams).done === "1";
  const words = { eyebrow, title: t("seller.platform"), lead: t("seller.platformLead") };
  return <SellerPage {...words} {...{ form, done, locale, records }} />;
}
