import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { formChoices, listMyApplications } from "#features/applications/index.ts";
import { StartView } from "#features/applications/ui/start-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ kind?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StartPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor();
  const { kind } = await searchParams;
  const lines = unwrap(await listMyApplications(await currentContext(), {}));
  const drafts = lines.filter((line) => line.state === "draft");
  const asked = typeof kind === "string" ? kind : "";
  return <StartView choices={await formChoices({})} drafts={drafts} kind={asked} locale={locale} />;
}
