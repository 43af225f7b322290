import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { GrantsView } from "#features/fund/ui/grants-view.tsx";
import { readOffice } from "#features/fund/ui/read-fund.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fund" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeFundPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("verifier", "manager");
  const { chamber, done } = await searchParams;
  const fund = await readOffice(await currentContext(), chamber);
  const t = await getTranslations({ locale, namespace: "fund" });
  return (
    <GrantsView fund={fund} zone="office" done={done} locale={locale}>
      <div>
        <ButtonLink href={`/office/fund/new?chamber=${fund.chamberId}`}>{t("propose")}</ButtonLink>
      </div>
    </GrantsView>
  );
}
