import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { formChoices } from "#features/applications/index.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { transfersOfSubject } from "#features/transfers/index.ts";
import { AskView } from "#features/transfers/ui/ask-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; applicationId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "transfers" });
  return { title: t("ask.title"), robots: { index: false } };
}

export default async function MoveApplicationPage({ params }: PageProps) {
  const { locale, applicationId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "manager");
  if (!isId("application", applicationId)) notFound();
  const subject = await transfersOfSubject(await currentContext(), { subjectId: applicationId });
  if (!subject.ok) notFound();
  const { provinces } = await formChoices({});
  const back = `/office/applications/${applicationId}`;
  return <AskView subject={subject.value} provinces={provinces} back={back} locale={locale} />;
}
