import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { readBooks } from "#features/ledger/index.ts";
import { BooksView } from "#features/ledger/ui/books-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ from?: string; to?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "ledger.books" });
  return { title: t("title"), robots: { index: false } };
}

export default async function BooksPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const today = dayInMorocco(now());
  const { from = `${today.slice(0, 7)}-01`, to = today } = await searchParams;
  const books = await readBooks(await currentContext(), { from, to });
  if (!books.ok) notFound();
  return <BooksView books={books.value} period={{ from, to }} locale={locale} />;
}
