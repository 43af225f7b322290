import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { activity, myRecord } from "#features/register/index.ts";
import { readKind, readPage } from "#features/register/ui/filter-query.ts";
import { RecordView } from "#features/register/ui/record-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { heldIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.record" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function MyRecordPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("artisan");
  const query = await searchParams;
  const artisanId = isId("artisan", query.of) ? query.of : heldIdsOf(actor)[0];
  if (!artisanId) notFound();
  const [kind, context] = [readKind(query), await currentContext()];
  const record = await myRecord(context, { artisanId });
  const path = await activity(context, { artisanId, ...(kind ? { kind } : {}), page: readPage(query) });
  if (!record.ok || !path.ok) notFound();
  return (
    <RecordView record={record.value} activity={path.value} {...{ kind, locale }} done={query.done === "1"} />
  );
}
