import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { depositPages, getStudioPurchase, isDepositOf } from "#features/purchases/index.ts";
import { StudioPurchaseView } from "#features/purchases/ui/studio-purchase.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; purchaseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "materials.studio" });
  return { title: t("title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StudioPurchasePage({ params, searchParams }: PageProps) {
  const { locale, purchaseId } = await params;
  setRequestLocale(locale);
  const asked = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), asked.workshop) ?? notFound();
  if (!isId("groupPurchase", purchaseId)) notFound();
  const sid = one(asked.sid);
  // Whoever comes back from the payment page has it settled first.
  const isAbout = (subject: string) => isDepositOf(subject, { purchaseId, artisanId });
  const became = sid === null ? null : await depositPages.settleReturn(sid, isAbout);
  const found = await getStudioPurchase(await currentContext(), { purchaseId, artisanId });
  if (!found.ok) notFound();
  const said = { done: one(asked.done), problem: one(asked.problem) };
  return <StudioPurchaseView purchase={found.value} {...said} became={became} locale={locale} />;
}
