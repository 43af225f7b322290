import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listRegister } from "#features/endangered/index.ts";
import { RegisterView } from "#features/endangered/ui/register-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "endangered.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationCraftsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "ministry", "mda");
  const lines = unwrap(await listRegister(await currentContext(), {}));
  return <RegisterView lines={lines} zone="federation" today={dayInMorocco(now())} locale={locale} />;
}
