import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import type { ComplaintLine, ComplaintState } from "#features/mediation/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Zone = "office" | "studio" | "account";

const tones: Record<ComplaintState, PillTone> = {
  filed: "pending",
  mediating: "info",
  proposed: "pending",
  settled: "verified",
  failed: "revoked",
  dismissed: "neutral",
  withdrawn: "neutral",
};

/** Where a complaint stands, as a word with its sign. */
export function ComplaintPill({ state }: { state: ComplaintState }) {
  const t = useTranslations("mediation");
  return <StatusPill tone={tones[state]}>{t(`states.${state}`)}</StatusPill>;
}

/** The next deadline in words; one that has passed is said to be. */
export function Deadline({ deadline, locale }: { deadline: ComplaintLine["deadline"]; locale: Locale }) {
  const t = useTranslations("mediation");
  if (!deadline) return null;
  return (
    <span className={`text-s ${deadline.isOver ? "font-[550] text-grenade" : ""}`}>
      {t(`deadlines.${deadline.of}`)} <When value={deadline.day} locale={locale} style="short" />
      {deadline.isOver && ` · ${t("late")}`}
    </span>
  );
}

type ComplaintsViewProps = {
  complaints: readonly ComplaintLine[];
  zone: Zone;
  locale: Locale;
  children?: ReactNode;
};

/** Complaints, the latest first: of a chamber's makers, or those somebody is a party of. */
export function ComplaintsView({ complaints, zone, locale, children }: ComplaintsViewProps) {
  const t = useTranslations("mediation");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}`}>{t(`home.${zone}`)}</BackLink>}
        title={t("title")}
        lead={t(`lead.${zone}`)}
      >
        {children}
      </PageHeader>
      {complaints.length === 0 ? (
        <EmptyState title={t("none")} art="thread">
          <p>{t("noneWhy")}</p>
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {complaints.map((one) => (
            <li key={one.id} className="flex flex-col gap-1 border-b border-line py-4">
              <p className="text-l">
                <TextLink href={`/${zone}/complaints/${one.id}`}>{t(`kinds.${one.kind}`)}</TextLink>
              </p>
              <p>
                <Names line={one} locale={locale} />
              </p>
              <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <ComplaintPill state={one.state} />
                <Deadline deadline={one.deadline} locale={locale} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}

/** Who complains of whom. A buyer is not named. */
export function Names({ line, locale }: { line: ComplaintLine; locale: Locale }) {
  const t = useTranslations("mediation");
  return t.rich("names", {
    who: () => (line.complainant ? <Bilingual value={line.complainant} locale={locale} /> : t("aBuyer")),
    whom: () => <Bilingual value={line.respondent} locale={locale} />,
  });
}
