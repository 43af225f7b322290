import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cancelCheckout } from "#features/checkout/index.ts";
import { CancelView } from "#features/checkout/ui/cancel-view.tsx";
import { currentContext } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

// The provider sends a buyer who turns back to this address. Arriving here is the buyer's word that the payment is
// given up, so the visit itself ends it: only for the browser that started it, and the same when done again.
export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ c?: string | string[] }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "checkout" });
  return { title: t("cancel.title"), robots: { index: false } };
}

export default async function CancelPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { c } = await searchParams;
  const outcome = await cancelCheckout(await currentContext(), typeof c === "string" ? c : undefined);
  return <CancelView outcome={outcome} />;
}
