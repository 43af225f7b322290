import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { ResetFactorForm } from "#features/identity/ui/reset-factor-form.tsx";
import { getStaffPerson } from "#features/staff/index.ts";
import { PersonView } from "#features/staff/ui/person-view.tsx";
import { staffSentences } from "#features/staff/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; userId: string }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StaffPersonPage({ params, searchParams }: PageProps) {
  const { locale, userId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("manager");
  const { chamber, done } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "manager")[0];
  if (!chamberId || !isId("user", userId)) notFound();
  const person = await getStaffPerson(await currentContext(), { chamberId, userId });
  if (!person.ok) notFound();
  const sentences = await staffSentences(locale);
  const back = `/office/staff/${userId}?chamber=${chamberId}`;
  const factorReset = person.value.isMe ? null : <ResetFactorForm {...{ userId, back, locale }} />;
  return <PersonView person={person.value} done={done} {...{ sentences, factorReset, locale }} />;
}
