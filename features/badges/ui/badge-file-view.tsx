import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { BadgeFile } from "#features/badges/schema.ts";
import { BadgeActions } from "#features/badges/ui/badge-actions.tsx";
import { BadgeHistory } from "#features/badges/ui/badge-history.tsx";
import { BadgeStatePill } from "#features/badges/ui/badge-state.tsx";
import { EvidencePart, type KeptEvidence } from "#features/badges/ui/evidence-part.tsx";
import { OutcomeNotice } from "#features/badges/ui/outcome-notice.tsx";
import { PublicLook } from "#features/badges/ui/public-look.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type BadgeFileProps = {
  badge: BadgeFile;
  step: string;
  kept: KeptEvidence;
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** One badge in the office: what it says, what it rests on, what may be done with it, and all that happened. */
export function BadgeFileView({ badge, step, kept, done, problem, locale }: BadgeFileProps) {
  const t = useTranslations("badges");
  return (
    <Container className="pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/badges">{t("file.back")}</BackLink>}
        title={
          <>
            {t(`claims.${badge.claim}`)} – <Bilingual value={badge.subject.name} locale={locale} />
          </>
        }
        lead={t(`hints.${badge.claim}`)}
      >
        <BadgeStatePill state={badge.state} />
      </PageHeader>
      <OutcomeNotice done={done} problem={problem} locale={locale} />
      <div className="grid items-start gap-10 lg:grid-cols-[1fr_24rem] lg:gap-16">
        <div className="flex flex-col gap-12">
          <Facts badge={badge} locale={locale} />
          <EvidencePart badge={badge} kept={kept} locale={locale} />
          <BadgeHistory events={badge.events} locale={locale} />
        </div>
        <div className="flex flex-col gap-8 max-lg:order-first">
          <BadgeActions badge={badge} step={step} locale={locale} />
          {step !== "revoke" && <PublicLook badge={badge} locale={locale} />}
        </div>
      </div>
    </Container>
  );
}

function Facts({ badge, locale }: { badge: BadgeFile; locale: Locale }) {
  const t = useTranslations("badges");
  const day = (value: string) => formatDate(value, locale);
  const { issuedAt, expiresAt, secondOfficer, suspensionReason, revocationCode } = badge;
  const items = [
    { term: t("file.scope"), value: t(`scopes.${badge.subject.kind}`) },
    { term: t("file.issuer"), value: <Bilingual value={badge.chamberName} locale={locale} /> },
    { term: t("file.method"), value: t(`methods.${badge.method}`) },
    { term: t("file.first"), value: <bdi>{badge.firstOfficer}</bdi> },
    ...(secondOfficer ? [{ term: t("file.second"), value: <bdi>{secondOfficer}</bdi> }] : []),
    ...(issuedAt ? [{ term: t("file.issued"), value: day(issuedAt) }] : []),
    ...(expiresAt ? [{ term: t("file.expires"), value: day(expiresAt) }] : []),
    ...(suspensionReason && badge.state === "suspended"
      ? [{ term: t("file.suspended"), value: t(`reasons.${suspensionReason}`) }]
      : []),
    ...(revocationCode ? [{ term: t("file.revoked"), value: t(`reasons.${revocationCode}`) }] : []),
  ];
  return <SummaryList items={items} />;
}
