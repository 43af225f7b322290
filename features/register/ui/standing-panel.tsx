import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { When } from "#components/format/when.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { cancelPlannedAction } from "#features/register/actions.ts";
import type { MakerFile } from "#features/register/queries/get-maker.ts";
import {
  mayFollow,
  type Standing,
  type StandingAct,
  type StandingReason,
  standingActs,
} from "#features/register/schema.ts";
import { StandingPill } from "#features/register/ui/standing-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const outcomes = { suspend: "suspended", reinstate: "reinstated", "strike-off": "struck_off" } as const;
const tones = { suspend: "secondary", reinstate: "primary", "strike-off": "danger" } as const;

type PanelProps = { maker: MakerFile; mayDecide: boolean; locale: Locale };

/** What a manager may decide from here, and what already waits for its day. */
export function DecisionPanel({ maker, mayDecide, locale }: PanelProps) {
  const t = useTranslations("register.maker");
  const act = useTranslations("register.act");
  const possible = standingActs.filter((one: StandingAct) => mayFollow(maker.standing, outcomes[one]));
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-4">
      <h2 id="decide" className="text-l">
        {t("decide")}
      </h2>
      {maker.planned && (
        <Notice
          tone="warning"
          title={t("planned", { date: formatDate(maker.planned.effectiveFrom, locale) })}
        >
          <p className="text-s">{t("plannedText")}</p>
          {mayDecide && (
            <form action={cancelPlannedAction}>
              <input type="hidden" name="artisanId" value={maker.id} />
              <input type="hidden" name="standingId" value={maker.planned.id} />
              <input type="hidden" name="locale" value={locale} />
              <SubmitButton tone="secondary">{t("cancelPlanned")}</SubmitButton>
            </form>
          )}
        </Notice>
      )}
      {!mayDecide && <p className="text-s text-encre-2">{t("managerOnly")}</p>}
      {mayDecide && possible.length === 0 && <p className="text-s text-encre-2">{t("noDecision")}</p>}
      {mayDecide && possible.length > 0 && (
        <ul className="flex flex-col gap-2">
          {possible.map((one) => (
            <li key={one}>
              <ButtonLink href={`/office/artisans/${maker.id}/standing/${one}`} tone={tones[one]} block>
                {act(`${one}.link`)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Changes of standing that came, the latest first, with what the maker was written. */
export function StandingHistory({ history, locale }: { history: MakerFile["history"]; locale: Locale }) {
  const t = useTranslations("register.maker");
  const reasons = useTranslations("register.reasons");
  if (history.length === 0) return <p className="text-encre-2">{t("noHistory")}</p>;
  return (
    <DataTable
      caption={t("historyCaption")}
      captionHidden
      columns={[
        { key: "when", label: t("when"), rowHeader: true },
        { key: "to", label: t("to") },
        { key: "reason", label: t("reason") },
        { key: "note", label: t("note") },
      ]}
      rows={history.map((change) => ({
        id: change.id,
        cells: {
          when: <When value={change.appliedAt ?? change.effectiveFrom} locale={locale} style="short" />,
          to: <StandingPill standing={change.to as Standing} />,
          reason: reasons(change.reason as StandingReason),
          note: change.note ? <p dir="auto">{change.note}</p> : "",
        },
      }))}
    />
  );
}
