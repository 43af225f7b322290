import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { AttestationView } from "#features/register/attestation-schema.ts";
import type { ReadScan } from "#features/register/index.ts";
import { AttestationPanel } from "#features/register/ui/attestation-panel.tsx";
import { AttestationScan } from "#features/register/ui/attestation-scan.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type AttestationPageProps = {
  view: AttestationView;
  canAsk: boolean;
  /** A picture of a card that was just sent, with what was read. */
  scan: { read: ReadScan; picture: string } | null;
  locale: Locale;
  error: string | null;
};

/** The page on which one number is checked. */
export function AttestationPage({ view, canAsk, scan, locale, error }: AttestationPageProps) {
  const t = useTranslations("register.attestation");
  const isFile = view.kind === "application";
  const above = isFile ? `/office/applications/${view.subjectId}` : `/office/artisans/${view.subjectId}`;
  const page = `/${locale}/office/attestations/${view.subjectId}`;
  const name = pick(view.name, locale).text;
  return (
    <Container className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={above}>{t(isFile ? "backToFile" : "backToArtisan")}</BackLink>}
        title={name ? t("pageTitle", { name: isolate(name) }) : t("title")}
        lead={canAsk ? t("pageLead") : `${t("noMachine")} ${t("pageLead")}`}
      />
      {error && <Notice tone="danger" role="alert" title={error} className="mb-8" />}
      {scan ? (
        <AttestationScan view={view} scan={scan.read} picture={scan.picture} locale={locale} back={page} />
      ) : (
        <div className="max-w-[48rem]">
          <AttestationPanel view={view} canAsk={canAsk} locale={locale} back={page} />
        </div>
      )}
    </Container>
  );
}
