import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { MeetingsView } from "#features/assemblies/ui/meetings-view.tsx";
import { readBodyMeetings } from "#features/assemblies/ui/read-meetings.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; bodyId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "assemblies" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeMeetingsPage({ params }: PageProps) {
  const { locale, bodyId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "curator", "manager");
  const { meetings, mayConvene } = await readBodyMeetings(await currentContext(), "office", bodyId);
  const t = await getTranslations({ locale, namespace: "assemblies" });
  return (
    <MeetingsView
      meetings={meetings}
      zone="office"
      back={{ href: `/office/bodies/${bodyId}`, label: t("file") }}
      locale={locale}
    >
      {mayConvene && (
        <div>
          <ButtonLink href={`/office/bodies/${bodyId}/meetings/new`}>{t("convene")}</ButtonLink>
        </div>
      )}
    </MeetingsView>
  );
}
