import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { findCoverMakers, listExchanges, listHelp } from "#features/cover/index.ts";
import { OfficeCoverView } from "#features/cover/ui/office-cover-view.tsx";
import { seenOrStepUp } from "#features/cover/ui/step-up.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cover.office" });
  return { title: t("page"), robots: { index: false } };
}

export default async function OfficeCoverPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "manager");
  const { chamber, page, q = "", problem } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "registrar", "manager")[0];
  if (!chamberId) notFound();
  const context = await currentContext();
  const list = seenOrStepUp(await listHelp(context, { chamberId, page: page ?? 1 }), locale, "/office/cover");
  const exchanges = seenOrStepUp(await listExchanges(context, { chamberId }), locale, "/office/cover");
  const found = q.trim().length > 1 ? await findCoverMakers(context, { chamberId, q: q.slice(0, 80) }) : null;
  return (
    <OfficeCoverView
      list={list}
      exchanges={exchanges}
      q={q}
      found={found?.ok ? found.value : null}
      outcome={problem ? { problem } : {}}
      locale={locale}
    />
  );
}
