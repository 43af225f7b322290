import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { isolate } from "#components/format/number.ts";
import { BackLink } from "#components/ui/link.tsx";
import { recordSellerAction } from "#features/documents/actions.ts";
import { getSeller } from "#features/documents/index.ts";
import { SellerPage } from "#features/documents/ui/seller-page.tsx";
import { sentencesIn } from "#features/documents/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; artisanId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "documents.seller" });
  return { title: t("title"), robots: { index: false } };
}

export default async function MakerSellerPage({ params, searchParams }: PageProps) {
  const { locale, artisanId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "manager");
  const seller = isId("artisan", artisanId) ? await getSeller(await currentContext(), { artisanId }) : null;
  if (!seller?.ok) notFound();
  const t = await getTranslations({ locale, namespace: "documents.seller" });
  const maker = isolate(pick(seller.value.name, locale).text);
  const eyebrow = <BackLink href={`/office/artisans/${artisanId}`}>{maker}</BackLink>;
  const form = {
    action: recordSellerAction,
    hidden: { artisanId },
    sentences: await sentencesIn(locale),
    now: now(),
  };
  const done = (await searchParams).done === "1";
  const words = { eyebrow, title: t("titleOf", { maker }), lead: t("officeLead") };
  return <SellerPage {...words} {...{ form, done, locale }} records={seller.value.records} />;
}
