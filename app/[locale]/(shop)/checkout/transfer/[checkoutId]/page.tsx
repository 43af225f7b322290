import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getUnpaid } from "#features/checkout/index.ts";
import { TransferView } from "#features/checkout/ui/transfer-view.tsx";
import { currentContext } from "#features/identity/index.ts";
import { orderPath } from "#features/orders/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; checkoutId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "checkout" });
  return { title: t("methods.bank_transfer.label"), robots: { index: false } };
}

export default async function TransferPage({ params }: PageProps) {
  const { locale, checkoutId } = await params;
  setRequestLocale(locale);
  if (!isId("checkout", checkoutId)) notFound();
  const unpaid = await getUnpaid(await currentContext(), { checkoutId });
  if (!unpaid.ok) notFound();
  if (unpaid.value.state === "paid") redirect(orderPath(checkoutId, locale));
  return <TransferView unpaid={unpaid.value} locale={locale} />;
}
