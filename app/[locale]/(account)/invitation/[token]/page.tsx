import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myInvitation } from "#features/staff/index.ts";
import { InvitationView, NoInvitationView } from "#features/staff/ui/invitation-view.tsx";
import { staffSentences } from "#features/staff/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; token: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "staff.mine" });
  return { title: t("title"), robots: { index: false } };
}

export default async function InvitationPage({ params, searchParams }: PageProps) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const { email } = await requireActor();
  const found = await myInvitation(await currentContext(), { token });
  const { done } = await searchParams;
  if (!found.ok) return <NoInvitationView email={email} declined={done === "declined"} />;
  const sentences = await staffSentences(locale);
  return <InvitationView invitation={found.value} {...{ token, sentences, locale }} />;
}
