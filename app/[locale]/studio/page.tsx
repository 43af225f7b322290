import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { countOrdersToDo } from "#features/orders/index.ts";
import { myStudio } from "#features/register/index.ts";
import { StudioHome } from "#features/register/ui/studio-home.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.studio" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function StudioPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const context = await currentContext();
  const workshops = unwrap(await myStudio(context, {}));
  const ordersToDo = unwrap(await countOrdersToDo(context, {}));
  return <StudioHome workshops={workshops} ordersToDo={ordersToDo} now={now()} locale={locale} />;
}
