import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myCrafts } from "#features/listing/index.ts";
import { NewPieceView } from "#features/listing/ui/new-piece-view.tsx";
import { sentencesIn } from "#features/listing/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "listing.new" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NewPiecePage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan", "maker");
  const crafts = unwrap(await myCrafts(await currentContext(), {}));
  return <NewPieceView crafts={crafts} sentences={await sentencesIn(locale)} locale={locale} />;
}
