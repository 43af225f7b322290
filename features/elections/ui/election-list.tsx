import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { ListPage } from "#components/layout/list-page.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
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

export type Zone = "office" | "studio" | "federation";

type ElectionsViewProps = {
  elections: readonly ElectionLine[];
  zone: Zone;
  locale: Locale;
  /** What can be done besides. */
  children?: ReactNode;
};

/** Elections of craft bodies, the latest first: those a chamber or the federation holds, or those a maker may vote in. */
export function ElectionsView({ elections, zone, locale, children }: ElectionsViewProps) {
  const t = useTranslations("elections");
  return (
    <ListPage
      back={{ href: `/${zone}`, label: t(`home.${zone}`) }}
      title={t("title")}
      lead={t(`lead.${zone}`)}
      actions={children}
      empty={{ title: t("none"), why: t(`noneWhy.${zone}`), art: "tile" }}
      items={elections.map((election) => ({
        id: election.id,
        href: `/${zone}/elections/${election.id}`,
        title: t(`of.${election.office}`),
        lines: [
          <Bilingual key="body" value={election.bodyName} locale={locale} />,
          <span key="days" className="text-s text-encre-2">
            <When value={election.opensOn} locale={locale} style="short" /> –{" "}
            <When value={election.closesOn} locale={locale} style="short" />
          </span>,
        ],
        state: <ElectionPill state={election.state} />,
      }))}
    />
  );
}
