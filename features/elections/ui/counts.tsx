import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { PlotKey, type PlotLook, PlotStripes, plotFill } from "#components/ui/plot-tone.tsx";
import { votesOf } from "#features/elections/domain/result.ts";
import type { CountDto, CountLine, ElectionDto } from "#features/elections/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CountsProps = { election: ElectionDto; locale: Locale };

/** Every count of an election, each as a picture with its table: who got how many, in the box and on paper. */
export function Counts({ election, locale }: CountsProps) {
  const t = useTranslations("elections");
  if (election.counts.length === 0) return null;
  return (
    <section aria-labelledby="counts" className="flex flex-col gap-8">
      <h2 id="counts" className="text-xl">
        {t("counts")}
      </h2>
      {election.counts.map((count) => (
        <Count key={count.n} count={count} election={election} locale={locale} />
      ))}
    </section>
  );
}

function Count({ count, election, locale }: CountsProps & { count: CountDto }) {
  const t = useTranslations("elections");
  const nameOf = ({ memberId }: CountLine) => {
    const candidate = election.candidates.find((one) => one.memberId === memberId);
    return candidate ? <Bilingual value={candidate.name} locale={locale} /> : t("blank");
  };
  const number = (value: number) => <bdi className="tabular-nums">{formatNumber(value, locale)}</bdi>;
  const sorted = count.lines.toSorted(
    (a, b) => Number(a.memberId === null) - Number(b.memberId === null) || votesOf(b) - votesOf(a),
  );
  return (
    <div className="flex flex-col gap-3">
      <Bars lines={sorted} table={`count-${count.n}`} />
      <DataTable
        id={`count-${count.n}`}
        caption={
          <>
            {t(count.n === 1 ? "firstCount" : "recount", { n: count.n })} ·{" "}
            <When value={count.countedAt} locale={locale} style="short" />
          </>
        }
        columns={[
          { key: "name", label: t("candidate"), rowHeader: true },
          { key: "electronic", label: t("electronic"), align: "end" },
          { key: "paper", label: t("paper"), align: "end" },
          { key: "votes", label: t("votes"), align: "end" },
        ]}
        rows={sorted.map((line) => ({
          id: line.memberId ?? "blank",
          cells: {
            name: nameOf(line),
            electronic: number(line.electronic),
            paper: number(line.paper),
            votes: number(votesOf(line)),
          },
        }))}
      />
      {count.note && (
        <p className="text-s text-encre-2" dir="auto">
          {count.note}
        </p>
      )}
    </div>
  );
}

const bar = 20;
const looks = {
  electronic: { tone: "filled", ink: "bleu" },
  paper: { tone: "striped", ink: "vert" },
} as const satisfies Record<string, PlotLook>;
const channels = ["electronic", "paper"] as const;

/** The same lines as bars that grow with the reader's direction; the table beside them says it in numbers. */
function Bars({ lines, table }: { lines: readonly CountLine[]; table: string }) {
  const t = useTranslations("elections");
  const most = Math.max(1, ...lines.map(votesOf));
  const prefix = `${table}-plot`;
  return (
    <figure aria-details={table} className="plot flex flex-col gap-2">
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1">
        {channels.map((channel) => (
          <PlotKey key={channel} name={channel} look={looks[channel]} label={t(channel)} />
        ))}
      </figcaption>
      <svg
        viewBox={`0 0 320 ${lines.length * bar}`}
        aria-hidden="true"
        className="w-full max-w-form rtl:-scale-x-100"
      >
        <PlotStripes prefix={prefix} looks={Object.values(looks)} />
        {lines.map((line, n) => {
          const electronic = (line.electronic / most) * 316;
          const paper = (line.paper / most) * 316;
          const at = { y: n * bar + 3, height: bar - 6 };
          return (
            <g key={line.memberId ?? "blank"}>
              {electronic > 0 && (
                <rect x="2" width={electronic} {...at} {...plotFill(prefix, looks.electronic)} />
              )}
              {paper > 0 && (
                <rect x={2 + electronic} width={paper} {...at} {...plotFill(prefix, looks.paper)} />
              )}
            </g>
          );
        })}
        <line x1="1" x2="1" y1="0" y2={lines.length * bar} className="stroke-bord" />
      </svg>
    </figure>
  );
}
