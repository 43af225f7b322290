import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readReturn } from "#features/checkout/index.ts";
import { ReturnView } from "#features/checkout/ui/return-view.tsx";
import { currentContext } from "#features/identity/index.ts";
import { orderPath } from "#features/orders/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ sid?: string | string[]; key?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "checkout" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function ReturnPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { sid, key } = await searchParams;
  const { state, checkoutId } = await readReturn(await currentContext(), {
    sessionId: typeof sid === "string" ? sid : "",
    key: typeof key === "string" ? key : undefined,
  });
  if (state === "paid" && checkoutId) redirect(orderPath(checkoutId, locale));
  return <ReturnView state={state} />;
}
