import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getUnpaid } from "#features/checkout/index.ts";
import { DoorView, doorProblems } from "#features/checkout/ui/door-view.tsx";
import { currentContext } from "#features/identity/index.ts";
import { orderPath } from "#features/orders/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; checkoutId: string }>;
  searchParams: Promise<{ problem?: string; left?: string; sent?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "payment.door" });
  return { title: t("title"), robots: { index: false } };
}

export default async function DoorPage({ params, searchParams }: PageProps) {
  const { locale, checkoutId } = await params;
  setRequestLocale(locale);
  if (!isId("checkout", checkoutId)) notFound();
  const unpaid = await getUnpaid(await currentContext(), { checkoutId });
  if (!unpaid.ok) notFound();
  if (["confirmed", "paid"].includes(unpaid.value.state)) redirect(orderPath(checkoutId, locale));
  const search = await searchParams;
  const problem = doorProblems.find((one) => one === search.problem);
  const left = Number(search.left) || 0;
  return <DoorView unpaid={unpaid.value} {...{ problem, left, locale }} sent={search.sent === "1"} />;
}
