import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OfficeAppealPanel } from "#features/appeals/ui/office-appeal-panel.tsx";
import { yearNow } from "#features/applications/index.ts";
import { AnswerList } from "#features/applications/ui/answer-list.tsx";
import { requireActor } from "#features/identity/index.ts";
import { AttestationPanel } from "#features/register/ui/attestation-panel.tsx";
import { FileView } from "#features/review/ui/file-view.tsx";
import { readFile } from "#features/review/ui/read-file.ts";
import { sentencesIn } from "#features/review/ui/sentences.ts";
import { TransferPanel } from "#features/transfers/ui/transfer-panel.tsx";
import { VisitPanel } from "#features/visits/ui/visit-panel.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; applicationId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "review" });
  return { title: t("file.title"), robots: { index: false } };
}

export default async function FilePage({ params, searchParams }: PageProps) {
  const { locale, applicationId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const read = await readFile(applicationId, await searchParams, locale, actor);
  const { attestations: view, written, canAsk, back } = read;
  const common = { locale, year: yearNow() };
  const subject = { applicationId: read.review.applicationId, locale };
  return (
    <FileView
      {...read}
      {...common}
      sentences={await sentencesIn(locale)}
      answers={<AnswerList file={written} {...common} mayChange={false} />}
      attestationPanel={view && <AttestationPanel {...{ view, canAsk, locale, back }} />}
      visitPanel={<VisitPanel {...subject} />}
      appealPanel={<OfficeAppealPanel {...subject} />}
      transferPanel={<TransferPanel {...subject} />}
    />
  );
}
