import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listTariffs } from "#features/shipping/index.ts";
import { DeliveryView } from "#features/shipping/ui/delivery-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "shipping.delivery" });
  return { title: t("title"), robots: { index: false } };
}

export default async function DeliveryTariffsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation", "ministry", "admin");
  const tariffs = unwrap(await listTariffs(await currentContext(), {}));
  const done = (await searchParams).done !== undefined;
  const mayRecord = hasRole(actor, "federation");
  return <DeliveryView tariffs={tariffs} mayRecord={mayRecord} done={done} locale={locale} />;
}
