import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { ListPage } from "#components/layout/list-page.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { OpinionLine, OpinionState, OpinionVerdict } from "#features/opinions/schema.ts";
import type { Zone } from "#features/opinions/ui/read-opinions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<OpinionState, PillTone> = {
  asked: "pending",
  given: "info",
  published: "verified",
  withdrawn: "neutral",
};

const verdictTones: Record<OpinionVerdict, PillTone> = {
  favourable: "verified",
  reservations: "info",
  unfavourable: "danger",
  none: "neutral",
};

export function VerdictPill({ verdict }: { verdict: OpinionVerdict }) {
  const t = useTranslations("opinions");
  return <StatusPill tone={verdictTones[verdict]}>{t(`verdicts.${verdict}`)}</StatusPill>;
}

/** Where an opinion stands; one whose day has passed is said to be late. */
export function OpinionStanding({ line, locale }: { line: Omit<OpinionLine, "id">; locale: Locale }) {
  const t = useTranslations("opinions");
  return (
    <>
      <StatusPill tone={tones[line.state]}>{t(`states.${line.state}`)}</StatusPill>
      {line.verdict && line.state !== "asked" && <VerdictPill verdict={line.verdict} />}
      {(line.state === "asked" || line.state === "given") && (
        <span className={`text-s ${line.isLate ? "font-[550] text-grenade" : ""}`}>
          {t("answerBy")} <When value={line.answerBy} locale={locale} style="short" />
          {line.isLate && ` · ${t("late")}`}
        </span>
      )}
    </>
  );
}

type ListProps = {
  opinions: readonly OpinionLine[];
  zone: Zone;
  locale: Locale;
  children?: ReactNode;
};

/** Opinions that were asked of craft bodies, the latest first. */
export function OpinionsView({ opinions, zone, locale, children }: ListProps) {
  const t = useTranslations("opinions");
  return (
    <ListPage
      back={{ href: `/${zone}`, label: t(`home.${zone}`) }}
      title={t("title")}
      lead={t(`lead.${zone}`)}
      actions={children}
      empty={{ title: t("none"), why: t(`noneWhy.${zone}`), art: "tile" }}
      items={opinions.map((one) => ({
        id: one.id,
        href: `/${zone}/opinions/${one.id}`,
        title: (
          <>
            {t(`subjects.${one.subject}`)}
            {one.craftName && (
              <>
                {" · "}
                <Bilingual value={one.craftName} locale={locale} />
              </>
            )}
          </>
        ),
        lines: [<Bilingual key="body" value={one.bodyName} locale={locale} />],
        state: <OpinionStanding line={one} locale={locale} />,
      }))}
    />
  );
}
