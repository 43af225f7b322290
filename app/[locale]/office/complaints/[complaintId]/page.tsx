import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { ComplaintActs } from "#features/mediation/ui/complaint-acts.tsx";
import { ComplaintView } from "#features/mediation/ui/complaint-view.tsx";
import { readOne } from "#features/mediation/ui/read-complaints.ts";
import { sentencesIn } from "#features/mediation/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; complaintId: string }>;
  searchParams: Promise<{ done?: string; act?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "mediation" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeComplaintPage({ params, searchParams }: PageProps) {
  const { locale, complaintId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "curator", "manager");
  const complaint = await readOne(await currentContext(), complaintId);
  const { done, act } = await searchParams;
  const common = { complaint, zone: "office" as const, locale };
  return (
    <ComplaintView {...common} done={done}>
      <ComplaintActs {...common} asked={act} sentences={await sentencesIn(locale)} />
    </ComplaintView>
  );
}
