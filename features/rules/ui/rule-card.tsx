import { useTranslations } from "next-intl";
import { RuleSource } from "#components/format/rule-source.tsx";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import type { RuleHistory } from "#features/rules/domain/rule-versions.ts";
import type { RuleRow } from "#features/rules/schema.ts";
import { RuleValueList } from "#features/rules/ui/rule-value.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const tones: Record<RuleRow["evidence"], PillTone> = {
  confirmed: "verified",
  reported: "info",
  unconfirmed: "pending",
  demonstration: "neutral",
};

type CardProps = { history: RuleHistory; locale: Locale; mayRecord: boolean };

/** One rule: what holds today and where it stands, what is coming, and what held before. */
export function RuleCard({ history, locale, mayRecord }: CardProps) {
  const t = useTranslations("rules");
  const { key, now, coming, past } = history;
  const next = coming[0];
  return (
    <Card as="article" className="flex flex-col gap-4">
      <h3 className="text-l">{t(`keys.${key}`)}</h3>
      {now ? (
        <>
          <RuleValueList rule={key} value={now.value} locale={locale} />
          <Standing row={now} since={now.effectiveFrom} locale={locale} />
        </>
      ) : (
        <p className="text-encre-2">{t("noneYet")}</p>
      )}
      {next && (
        <Notice tone="warning">
          <p>
            {t("changesOn")} <When value={next.effectiveFrom} locale={locale} />
          </p>
        </Notice>
      )}
      {coming.length + past.length > 0 && (
        <Disclosure summary={t("history", { n: coming.length + past.length + (now ? 1 : 0) })}>
          <Timeline items={itemsOf(history, locale, t)} />
        </Disclosure>
      )}
      {mayRecord && (
        <div>
          <ButtonLink href={`/federation/rules/${key}`} tone="secondary">
            {t("recordNew")}
            <span className="sr-only"> · {t(`keys.${key}`)}</span>
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

type StandingProps = { row: Pick<RuleRow, "evidence" | "source">; since?: string; locale: Locale };

/** How sure a version is, since when it holds, and where it is written. */
export function Standing({ row, since, locale }: StandingProps) {
  const t = useTranslations("rules");
  return (
    <div className="flex flex-col gap-1 text-s text-encre-2">
      <StatusPill tone={tones[row.evidence]}>{t(`evidence.${row.evidence}`)}</StatusPill>
      {since && (
        <p>
          {t("since")} <When value={since} locale={locale} />
        </p>
      )}
      <p>
        {t("source")} · <RuleSource source={row.source} evidence={row.evidence} />
      </p>
    </div>
  );
}

function itemsOf(
  { key, now, coming, past }: RuleHistory,
  locale: Locale,
  t: ReturnType<typeof useTranslations<"rules">>,
): TimelineItem[] {
  const item = (row: RuleRow, state: TimelineItem["state"], title: string): TimelineItem => ({
    id: row.effectiveFrom,
    state,
    title,
    when: <When value={row.effectiveFrom} locale={locale} />,
    children: (
      <>
        <RuleValueList rule={key} value={row.value} locale={locale} />
        <p className="mt-2 text-encre-2">
          {t("source")} · <RuleSource source={row.source} evidence={row.evidence} />
        </p>
      </>
    ),
  });
  return [
    ...[...past].reverse().map((row) => item(row, "done", t("held"))),
    ...(now ? [item(now, "current", t("holds"))] : []),
    ...coming.map((row) => item(row, "upcoming", t("willHold"))),
  ];
}
