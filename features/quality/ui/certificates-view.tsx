import { useTranslations } from "next-intl";
import { CountTabs } from "#components/ui/count-tabs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { CertificateLists } from "#features/quality/queries/list-certificates.ts";
import { type CertificateTab, certificateTabs } from "#features/quality/schema.ts";
import { CertificateList } from "#features/quality/ui/certificate-list.tsx";
import { Frame, type Said } from "#features/quality/ui/part.tsx";
import { QualityTabs } from "#features/quality/ui/quality-tabs.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { lists: CertificateLists; tab: CertificateTab; said: Said; locale: Locale };

/** The chamber's certificates by what is to be done with them. */
export function CertificatesView({ lists, tab, said, locale }: Props) {
  const t = useTranslations("quality.office");
  const rows = lists[tab];
  const tabs = certificateTabs.map((key) => ({
    ...{ key, label: t(`labelTabs.${key}`), count: lists[key].length },
    href: `/office/quality/labels?${new URLSearchParams({ chamber: lists.chamberId, tab: key })}`,
  }));
  return (
    <Frame title={t("tabs.labels")} lead={t("labelsLead")} said={said} locale={locale}>
      <QualityTabs here="labels" chamberId={lists.chamberId} />
      <CountTabs label={t("labelLists")} tabs={tabs} here={tab} locale={locale} />
      <p>
        {t("recordFrom")} <TextLink href="/office/artisans">{t("toRegister")}</TextLink>
      </p>
      {rows.length === 0 ? (
        <EmptyState art="tile" title={t(`labelEmpty.${tab}`)} />
      ) : (
        <CertificateList certificates={rows} linked named locale={locale} />
      )}
    </Frame>
  );
}
