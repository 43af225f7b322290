import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { accountRequests } from "#features/payouts/index.ts";
import { AccountRequestsView } from "#features/payouts/ui/requests-view.tsx";
import { sentencesIn } from "#features/payouts/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "payouts.requests" });
  return { title: t("title"), robots: { index: false } };
}

export default async function AccountRequestsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("manager");
  const requests = unwrap(await accountRequests(await currentContext(), {}));
  const done = (await searchParams).done === "1";
  const sentences = await sentencesIn(locale);
  return <AccountRequestsView {...{ requests, done, sentences, locale }} />;
}
