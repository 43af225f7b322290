import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getIssue } from "#features/newsletter/index.ts";
import { IssueView } from "#features/newsletter/ui/issue-view.tsx";
import { readChoices } from "#features/newsletter/ui/read-choices.ts";
import { newsletterSentences } from "#features/newsletter/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; issueId: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "newsletter.issue" });
  return { title: t("new"), robots: { index: false } };
}

/** One issue; `new` for one that is not written yet. */
export default async function FederationIssuePage({ params, searchParams }: PageProps) {
  const { locale, issueId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  if (issueId !== "new" && !isId("newsletterIssue", issueId)) notFound();
  const read = issueId === "new" ? null : await getIssue(await currentContext(), { issueId });
  if (read && !read.ok) notFound();
  const issue = read ? read.value : null;
  const [choices, sentences] = await Promise.all([readChoices(locale), newsletterSentences(locale)]);
  return <IssueView {...{ issue, choices, sentences, locale }} done={(await searchParams).done} />;
}
