import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { orderActs, readWholeOrder } from "#features/desk/index.ts";
import { DeskOrderView } from "#features/desk/ui/order-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; checkoutId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("search.title"), robots: { index: false } };
}

export default async function DeskOrderPage({ params, searchParams }: PageProps) {
  const { locale, checkoutId } = await params;
  setRequestLocale(locale);
  await requireActor("admin");
  if (!isId("checkout", checkoutId)) notFound();
  const whole = await readWholeOrder(await currentContext(), checkoutId);
  if (!whole.ok) notFound();
  const { done } = await searchParams;
  return (
    <DeskOrderView whole={whole.value} done={orderActs.find((act) => act === done) ?? null} locale={locale} />
  );
}
