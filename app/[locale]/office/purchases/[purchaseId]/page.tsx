import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getPurchase } from "#features/purchases/index.ts";
import { PurchaseView } from "#features/purchases/ui/purchase-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; purchaseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "purchases.office" });
  return { title: t("title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficePurchasePage({ params, searchParams }: PageProps) {
  const { locale, purchaseId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  const asked = await searchParams;
  const found = isId("groupPurchase", purchaseId)
    ? await getPurchase(await currentContext(), { purchaseId })
    : null;
  if (!found?.ok) notFound();
  return (
    <PurchaseView
      purchase={found.value}
      done={one(asked.done)}
      problem={one(asked.problem)}
      today={dayInMorocco(now())}
      locale={locale}
    />
  );
}
