import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listChambers, listProvinces } from "#features/chambers/index.ts";
import { ProvincesView } from "#features/chambers/ui/provinces-view.tsx";
import { sentencesIn } from "#features/chambers/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "chambers.provinces" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ProvincesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const provinces = unwrap(await listProvinces(await currentContext(), {}));
  const chambers = await listChambers({});
  const [sentences, { done }] = [await sentencesIn(locale), await searchParams];
  return <ProvincesView {...{ provinces, chambers, sentences, locale }} done={done === "1"} />;
}
