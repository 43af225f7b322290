import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listIssues } from "#features/newsletter/index.ts";
import { IssuesView } from "#features/newsletter/ui/issues-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "newsletter.issues" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationNewsletterPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const list = unwrap(await listIssues(await currentContext(), {}));
  return <IssuesView {...list} done={(await searchParams).done} locale={locale} />;
}
