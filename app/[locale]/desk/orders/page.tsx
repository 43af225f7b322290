import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { searchInput, searchOrders } from "#features/desk/index.ts";
import { DeskOrdersView } from "#features/desk/ui/orders-view.tsx";
import { deskSentences } from "#features/desk/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("search.title"), robots: { index: false } };
}

export default async function DeskOrdersPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("admin");
  // An address that nobody's form made is the list without conditions.
  const asked = searchInput.safeParse(await searchParams).data ?? searchInput.parse({});
  const result = unwrap(await searchOrders(await currentContext(), asked));
  return <DeskOrdersView {...{ asked, result, locale }} sentences={await deskSentences(locale)} />;
}
