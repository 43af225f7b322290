import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { MeetingsView } from "#features/assemblies/ui/meetings-view.tsx";
import { readMyMeetings } from "#features/assemblies/ui/read-meetings.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "assemblies" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioMeetingsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { bodies, meetings } = await readMyMeetings(await currentContext());
  const t = await getTranslations({ locale, namespace: "assemblies" });
  return (
    <MeetingsView
      meetings={meetings}
      zone="studio"
      back={{ href: "/studio", label: t("studio") }}
      locale={locale}
    >
      {bodies.some(({ mayConvene }) => mayConvene) && (
        <div>
          <ButtonLink href="/studio/meetings/new">{t("convene")}</ButtonLink>
        </div>
      )}
    </MeetingsView>
  );
}
