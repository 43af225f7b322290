import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getOwnFair, keepsFair } from "#features/fairs/index.ts";
import { OfficeFair } from "#features/fairs/ui/office-fair.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; fairId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.office" });
  return { title: t("title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeFairPage({ params, searchParams }: PageProps) {
  const { locale, fairId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("curator", "manager", "verifier");
  const fair = isId("fair", fairId) ? await getOwnFair(await currentContext(), { fairId }) : null;
  if (!fair?.ok) notFound();
  const { done, problem } = await searchParams;
  const mayKeep = keepsFair(actor, fair.value) === "allow";
  return (
    <OfficeFair
      {...{ mayKeep, locale }}
      fair={fair.value}
      zone="office"
      done={one(done)}
      problem={one(problem)}
    />
  );
}
