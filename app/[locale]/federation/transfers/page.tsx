import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { owingPayees, transferDesk } from "#features/custody/index.ts";
import { custodySentences } from "#features/custody/ui/sentences.ts";
import { TransferDeskView } from "#features/custody/ui/transfer-desk.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; transfer?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "custody" });
  return { title: t("desk"), robots: { index: false } };
}

export default async function TransfersPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const context = await currentContext();
  const transfers = unwrap(await transferDesk(context, {}));
  const owing = unwrap(await owingPayees(context, {}));
  const { done, transfer } = await searchParams;
  const sentences = await custodySentences(locale);
  return <TransferDeskView {...{ transfers, owing, done, sentences, locale }} asked={transfer} />;
}
