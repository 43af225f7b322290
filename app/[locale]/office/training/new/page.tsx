import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { listCrafts } from "#features/catalogue/index.ts";
import { chamberAsked, requireActor } from "#features/identity/index.ts";
import { trainingKeepers } from "#features/training/index.ts";
import { ProgrammeForm } from "#features/training/ui/programme-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "training.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NewProgrammePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(...trainingKeepers);
  const chamberId = chamberAsked(actor, (await searchParams).chamber, ...trainingKeepers);
  if (!chamberId) notFound();
  const t = await getTranslations({ locale, namespace: "training.office" });
  return (
    <Container width="form" className="pt-4 pb-16">
      <BackLink href={`/office/training?chamber=${chamberId}`}>{t("back")}</BackLink>
      <PageHeader title={t("new")} />
      <ProgrammeForm programme={null} crafts={await listCrafts({ locale })} {...{ chamberId, locale }} />
    </Container>
  );
}
