import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import type { ElectionLine, ElectionState } from "#features/elections/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<ElectionState, PillTone> = {
  called: "info",
  open: "pending",
  closed: "pending",
  decided: "verified",
  cancelled: "revoked",
};

/** Where an election stands, as a word with its sign. */
export function ElectionPill({ state }: { state: ElectionState }) {
  const t = useTranslations("elections");
  return <StatusPill tone={tones[state]}>{t(`states.${state}`)}</StatusPill>;
}

type ElectionsViewProps = {
  elections: readonly ElectionLine[];
  zone: "office" | "studio";
  locale: Locale;
  /** What can be done besides. */
  children?: ReactNode;
};

/** Elections of craft bodies, the latest first: those a chamber holds, or those a maker may vote in. */
export function ElectionsView({ elections, zone, locale, children }: ElectionsViewProps) {
  const t = useTranslations("elections");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}`}>{t(`home.${zone}`)}</BackLink>}
        title={t("title")}
        lead={t(`lead.${zone}`)}
      >
        {children}
      </PageHeader>
      {elections.length === 0 ? (
        <EmptyState title={t("none")} art="tile">
          <p>{t(`noneWhy.${zone}`)}</p>
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {elections.map((election) => (
            <li key={election.id} className="flex flex-col gap-1 border-b border-line py-4">
              <p className="text-l">
                <TextLink href={`/${zone}/elections/${election.id}`}>{t(`of.${election.office}`)}</TextLink>
              </p>
              <p>
                <Bilingual value={election.bodyName} locale={locale} />
              </p>
              <p className="text-s text-encre-2">
                <When value={election.opensOn} locale={locale} style="short" /> –{" "}
                <When value={election.closesOn} locale={locale} style="short" />
              </p>
              <ElectionPill state={election.state} />
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}
