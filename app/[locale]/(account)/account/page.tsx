import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, myAccount, requireActor } from "#features/identity/index.ts";
import { AccountView } from "#features/identity/ui/account-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "identity" });
  return { title: t("account.title"), robots: { index: false } };
}

export default async function AccountPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor();
  const account = await myAccount(await currentContext(), {});
  if (!account.ok) notFound();
  return <AccountView account={account.value} locale={locale} />;
}
