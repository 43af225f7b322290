import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { activity, getMaker } from "#features/register/index.ts";
import { readKind, readPage } from "#features/register/ui/filter-query.ts";
import { MakerView } from "#features/register/ui/maker-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import { MakerPanels } from "./maker-panels.tsx";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; artisanId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.maker" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function MakerPage({ params, searchParams }: PageProps) {
  const { locale, artisanId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  if (!isId("artisan", artisanId)) notFound();
  const query = await searchParams;
  const [kind, context] = [readKind(query), await currentContext()];
  const maker = await getMaker(context, { artisanId });
  const path = await activity(context, { artisanId, ...(kind ? { kind } : {}), page: readPage(query) });
  if (!maker.ok || !path.ok) notFound();
  const mayDecide = chamberIdsOf(actor, "manager").includes(maker.value.chamberId);
  const seesCover = chamberIdsOf(actor, "registrar", "manager").includes(maker.value.chamberId);
  const { done, problem } = query;
  return (
    <MakerView
      {...{ maker: maker.value, activity: path.value, kind, mayDecide, done, problem, locale }}
      panels={<MakerPanels {...{ artisanId, seesCover, locale }} />}
    />
  );
}
