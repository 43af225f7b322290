import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChamberOfficeView } from "#features/chambers/ui/chamber-office-view.tsx";
import { readOfficeChamber } from "#features/chambers/ui/read-office-chamber.ts";
import { DuplicateNotices } from "#features/duplicates/ui/duplicate-notices.tsx";
import { readDuplicateNotices } from "#features/duplicates/ui/read-notices.ts";
import { currentContext } from "#features/identity/index.ts";
import { ReviewSetting } from "#features/listing/ui/review-setting.tsx";
import { getHub } from "#features/orders/index.ts";
import { HubSetting } from "#features/orders/ui/hub-setting.tsx";
import { orderSentences } from "#features/orders/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "chambers.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ChamberPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { done } = await searchParams;
  const chamber = await readOfficeChamber();
  const hub = await getHub(await currentContext(), { chamberId: chamber.id });
  return (
    <ChamberOfficeView chamber={chamber} locale={locale} done={done}>
      <ReviewSetting
        chamberId={chamber.id}
        reviewsPieces={chamber.reviewsPieces}
        mayEdit={chamber.mayEdit}
        locale={locale}
      />
      {hub.ok && (
        <HubSetting
          hub={hub.value}
          mayEdit={chamber.mayEdit}
          isSaved={done === "hub"}
          sentences={await orderSentences(locale)}
          locale={locale}
        />
      )}
      <DuplicateNotices notices={await readDuplicateNotices()} locale={locale} />
    </ChamberOfficeView>
  );
}
