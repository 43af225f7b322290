import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { ElectionsView } from "#features/elections/ui/election-list.tsx";
import { readNational } from "#features/elections/ui/read-elections.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "elections" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NationalElectionsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const { elections } = await readNational(await currentContext());
  const t = await getTranslations({ locale, namespace: "elections" });
  return (
    <ElectionsView elections={elections} zone="federation" locale={locale}>
      <div>
        <ButtonLink href="/federation/elections/new">{t("call")}</ButtonLink>
      </div>
    </ElectionsView>
  );
}
