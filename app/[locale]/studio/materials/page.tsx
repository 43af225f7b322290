import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { listOwnLots } from "#features/materials/index.ts";
import { OwnLots } from "#features/materials/ui/own-lots.tsx";
import { Part } from "#features/materials/ui/part.tsx";
import { listStudioPurchases } from "#features/purchases/index.ts";
import { StudioPurchases } from "#features/purchases/ui/studio-purchases.tsx";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "materials.studio" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioMaterialsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { workshop } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop) ?? notFound();
  const context = await currentContext();
  const [lots, purchases] = await Promise.all([
    listOwnLots(context, { artisanId }),
    listStudioPurchases(context, { artisanId }),
  ]);
  if (!lots.ok || !purchases.ok) notFound();
  const t = await getTranslations("materials.studio");
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/materials" locale={locale} />
      <Container className="flex flex-col gap-10 pb-16">
        <PageHeader title={t("title")} lead={t("lead")} />
        <Part id="purchases" title={t("purchases")}>
          <StudioPurchases purchases={purchases.value} {...{ artisanId, locale }} />
        </Part>
        <Part id="lots" title={t("myLots")}>
          <OwnLots lots={lots.value} {...{ artisanId, locale }} />
        </Part>
      </Container>
    </>
  );
}
