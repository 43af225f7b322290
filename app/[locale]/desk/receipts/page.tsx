import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listReceipts } from "#features/reconciliation/index.ts";
import { ReceiptsView } from "#features/reconciliation/ui/receipts-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("receipts.title"), robots: { index: false } };
}

export default async function DeskReceiptsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("admin");
  const receipts = unwrap(await listReceipts(await currentContext(), {}));
  return <ReceiptsView receipts={receipts} locale={locale} />;
}
