import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getLot, recallsLots } from "#features/materials/index.ts";
import { LotView } from "#features/materials/ui/lot-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; lotId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "materials.office" });
  return { title: t("lotTitle"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeLotPage({ params, searchParams }: PageProps) {
  const { locale, lotId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const asked = await searchParams;
  const found = isId("lot", lotId) ? await getLot(await currentContext(), { lotId }) : null;
  if (!found?.ok) notFound();
  return (
    <LotView
      lot={found.value}
      done={one(asked.done)}
      mayRecall={recallsLots(actor, found.value) === "allow"}
      locale={locale}
    />
  );
}
