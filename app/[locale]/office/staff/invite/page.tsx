import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, stepUpPath } from "#features/identity/index.ts";
import { listStaff } from "#features/staff/index.ts";
import { InviteView } from "#features/staff/ui/invite-view.tsx";
import { staffSentences } from "#features/staff/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf, isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: t("inviteTitle"), robots: { index: false } };
}

export default async function InvitePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("manager");
  const { chamber } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "manager")[0];
  const list = chamberId && (await listStaff(await currentContext(), { chamberId }));
  if (!list?.ok) notFound();
  // Asked before the form, so that nothing typed is lost on the way.
  if (!isSteppedUp(actor, now()))
    redirect(stepUpPath(locale, `/${locale}/office/staff/invite?chamber=${chamberId}`));
  return <InviteView list={list.value} sentences={await staffSentences(locale)} locale={locale} />;
}
