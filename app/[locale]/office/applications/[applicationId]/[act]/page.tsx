import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { requireActor } from "#features/identity/index.ts";
import { ActView } from "#features/review/ui/act-view.tsx";
import { readActPage } from "#features/review/ui/read-act.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; applicationId: string; act: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "review" });
  return { title: t("file.title"), robots: { index: false } };
}

export default async function ActPage({ params }: PageProps) {
  const { locale, applicationId, act } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const page = await readActPage(applicationId, act, locale, actor);
  return <ActView {...page} locale={locale} />;
}
