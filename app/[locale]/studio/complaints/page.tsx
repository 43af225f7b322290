import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { ComplaintsView } from "#features/mediation/ui/complaint-list.tsx";
import { readMine } from "#features/mediation/ui/read-complaints.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "mediation" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioComplaintsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const complaints = await readMine(await currentContext());
  const t = await getTranslations({ locale, namespace: "mediation" });
  return (
    <ComplaintsView complaints={complaints} zone="studio" locale={locale}>
      <div>
        <ButtonLink href="/studio/complaints/new">{t("file")}</ButtonLink>
      </div>
    </ComplaintsView>
  );
}
