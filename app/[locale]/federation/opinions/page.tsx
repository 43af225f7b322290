import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { OpinionsView } from "#features/opinions/ui/opinion-list.tsx";
import { readOffice } from "#features/opinions/ui/read-opinions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "opinions" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NationalOpinionsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const office = await readOffice(await currentContext(), "federation");
  const t = await getTranslations({ locale, namespace: "opinions" });
  return (
    <OpinionsView opinions={office.opinions} zone="federation" locale={locale}>
      <div>
        <ButtonLink href={"/federation/opinions/new"}>{t("ask")}</ButtonLink>
      </div>
    </OpinionsView>
  );
}
