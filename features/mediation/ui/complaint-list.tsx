import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { ListPage } from "#components/layout/list-page.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
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
    <ListPage
      back={{ href: `/${zone}`, label: t(`home.${zone}`) }}
      title={t("title")}
      lead={t(`lead.${zone}`)}
      actions={children}
      empty={{ title: t("none"), why: t("noneWhy"), art: "thread" }}
      items={complaints.map((one) => ({
        id: one.id,
        href: `/${zone}/complaints/${one.id}`,
        title: t(`kinds.${one.kind}`),
        lines: [<Names key="names" line={one} locale={locale} />],
        state: (
          <>
            <ComplaintPill state={one.state} />
            <Deadline deadline={one.deadline} locale={locale} />
          </>
        ),
      }))}
    />
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
