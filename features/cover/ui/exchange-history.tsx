import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ExchangeDto } from "#features/cover/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type State = "waiting" | "applied" | "gone" | "made";

const tones: Record<State, PillTone> = {
  waiting: "pending",
  applied: "verified",
  gone: "neutral",
  made: "neutral",
};

function stateOf({ direction, isWaiting, appliedAt }: ExchangeDto): State {
  if (direction === "export") return "made";
  if (isWaiting) return "waiting";
  return appliedAt ? "applied" : "gone";
}

/** The files that went and came: days and figures. */
export function ExchangeHistory({
  exchanges,
  locale,
}: {
  exchanges: readonly ExchangeDto[];
  locale: Locale;
}) {
  const t = useTranslations("cover.office");
  const rows = exchanges.map((exchange) => {
    const state = stateOf(exchange);
    const figure = (value: number) => formatNumber(value, locale);
    const incoming = exchange.direction === "import";
    return {
      id: exchange.id,
      cells: {
        when: <When value={exchange.at} locale={locale} style="short" />,
        direction: incoming ? (
          <TextLink
            href={`/office/cover/answers/${exchange.id}`}
            className="target-slim inline-flex items-center"
          >
            {t("direction.import")}
          </TextLink>
        ) : (
          t("direction.export")
        ),
        lines: figure(exchange.rows),
        changed: incoming ? figure(exchange.changed) : "–",
        problems: incoming ? figure(exchange.problems.length) : "–",
        state: <StatusPill tone={tones[state]}>{t(`states.${state}`)}</StatusPill>,
      },
    };
  });
  return (
    <DataTable
      caption={t("history")}
      columns={[
        { key: "when", label: t("when"), rowHeader: true },
        { key: "direction", label: t("exchange") },
        { key: "lines", label: t("lines"), align: "end" },
        { key: "changed", label: t("changed"), align: "end" },
        { key: "problems", label: t("problemCount"), align: "end" },
        { key: "state", label: t("state") },
      ]}
      rows={rows}
      empty={<p className="text-encre-2">{t("historyNone")}</p>}
    />
  );
}
