import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { listCrafts } from "#features/catalogue/index.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getProgramme, keepsTraining, trainingKeepers } from "#features/training/index.ts";
import { ProgrammeForm } from "#features/training/ui/programme-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; programmeId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "training.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function EditProgrammePage({ params }: PageProps) {
  const { locale, programmeId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(...trainingKeepers);
  const read = isId("trainingProgramme", programmeId)
    ? await getProgramme(await currentContext(), { programmeId })
    : null;
  if (!read?.ok || keepsTraining(actor, read.value) !== "allow") notFound();
  const t = await getTranslations({ locale, namespace: "training.office" });
  const { chamberId } = read.value;
  return (
    <Container width="form" className="pt-4 pb-16">
      <BackLink href={`/office/training/${programmeId}`}>{t("toProgramme")}</BackLink>
      <PageHeader title={t("edit")} />
      <ProgrammeForm
        programme={read.value}
        crafts={await listCrafts({ locale })}
        {...{ chamberId, locale }}
      />
    </Container>
  );
}
