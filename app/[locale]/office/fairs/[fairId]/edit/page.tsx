import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getOwnFair } from "#features/fairs/index.ts";
import { EditView } from "#features/fairs/ui/edit-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; fairId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.office" });
  return { title: t("edit"), robots: { index: false } };
}

export default async function EditOfficeFairPage({ params }: PageProps) {
  const { locale, fairId } = await params;
  setRequestLocale(locale);
  await requireActor("curator", "manager");
  const fair = isId("fair", fairId) ? await getOwnFair(await currentContext(), { fairId }) : null;
  if (!fair?.ok || fair.value.state !== "draft") notFound();
  return <EditView fair={fair.value} chamberId={fair.value.chamberId} zone="office" locale={locale} />;
}
