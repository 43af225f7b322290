import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getDeskOrder, orderActs } from "#features/desk/index.ts";
import { DeskActView } from "#features/desk/ui/act-view.tsx";
import { deskSentences } from "#features/desk/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; checkoutId: string; act: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("acts.title"), robots: { index: false } };
}

export default async function DeskActPage({ params }: PageProps) {
  const { locale, checkoutId, act: asked } = await params;
  setRequestLocale(locale);
  await requireActor("admin");
  const act = orderActs.find((known) => known === asked);
  if (!isId("checkout", checkoutId) || !act) notFound();
  const order = await getDeskOrder(await currentContext(), { checkoutId });
  if (!order.ok) notFound();
  return <DeskActView order={order.value} {...{ act, locale }} sentences={await deskSentences(locale)} />;
}
