import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import {
  currentContext,
  factorErrors,
  myBrowsers,
  myFactors,
  requireActor,
} from "#features/identity/index.ts";
import { SecurityView, securityDone } from "#features/identity/ui/security-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type Asked = { done?: string | string[]; problem?: string | string[] };
type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "identity.security" });
  return { title: t("title"), robots: { index: false } };
}

export default async function SecurityPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor();
  const context = await currentContext();
  const [factors, browsers] = [await myFactors(context, {}), await myBrowsers(context, {})];
  if (!factors.ok || !browsers.ok) notFound();
  const asked = await searchParams;
  const done = securityDone.find((known) => known === asked.done) ?? null;
  const problem = factorErrors.find((known) => known === asked.problem) ?? null;
  return <SecurityView {...{ locale, done, problem }} factors={factors.value} browsers={browsers.value} />;
}
