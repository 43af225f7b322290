import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { BodyDues, DuesLine } from "#features/dues/schema.ts";
import type { DuesZone } from "#features/dues/ui/read-dues.ts";
import { CallPill, DuesPill } from "#features/dues/ui/state-pill.tsx";
import { Statement } from "#features/dues/ui/statement.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

const deeds = [
  ...(["decided", "called", "withdrawn", "cash", "exempt", "account", "proposed"] as const),
] as const;

type DuesViewProps = {
  dues: BodyDues;
  zone: DuesZone;
  done: string | undefined;
  locale: Locale;
  /** What was transferred, and what the reader may do. */
  children?: ReactNode;
};

/** A body's dues: the statement, what its assembly decided, and who has paid. */
export function DuesView({ dues, zone, done, locale, children }: DuesViewProps) {
  const t = useTranslations("dues");
  const did = deeds.find((deed) => deed === done);
  const back = zone === "studio" ? "/studio/dues" : `/${zone}/bodies/${dues.bodyId}`;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={back}>{t(zone === "studio" ? "mine" : "file")}</BackLink>}
        title={t("title")}
        lead={<Bilingual value={dues.bodyName} locale={locale} />}
      />
      {did && (
        <Notice tone="success" role="status">
          {t(`done.${did}`)}
        </Notice>
      )}
      <Statement books={dues.books} locale={locale} />
      <Calls dues={dues} locale={locale} />
      <section aria-labelledby="members" className="flex flex-col gap-3">
        <h2 id="members" className="text-xl">
          {t("members")}
        </h2>
        <DataTable
          caption={t("members")}
          captionHidden
          empty={<p>{t("noDues")}</p>}
          columns={[
            { key: "name", label: t("member"), rowHeader: true },
            { key: "year", label: t("year") },
            { key: "amount", label: t("amount"), align: "end" },
            { key: "state", label: t("state") },
            { key: "how", label: t("receipt") },
          ]}
          rows={dues.dues.map((line) => ({
            id: line.id,
            cells: {
              name: <Bilingual value={line.name} locale={locale} />,
              year: String(line.year),
              amount: formatMoney(money(line.minor, "MAD"), locale),
              state: (
                <span className="whitespace-nowrap">
                  <DuesPill dues={line} />
                </span>
              ),
              how: <HowPaid line={line} locale={locale} />,
            },
          }))}
        />
      </section>
      {children}
    </Container>
  );
}

/** How dues ended: when and how they were paid, or why nothing is owed. */
export function HowPaid({ line, locale }: { line: Omit<DuesLine, "name">; locale: Locale }) {
  const t = useTranslations("dues");
  if (line.state === "exempt") return <span dir="auto">{line.exemptReason}</span>;
  if (line.state === "due") return t("dueBy", { day: formatDate(line.dueOn, locale, "short") });
  return (
    <>
      {formatDate(line.paidOn ?? line.dueOn, locale, "short")} · {t(`ways.${line.paidHow ?? "cash"}`)}
      {line.paidHow === "cash" && (
        <>
          {" · "}
          <bdi dir="ltr">{line.receipt}</bdi>
        </>
      )}
    </>
  );
}

function Calls({ dues: { calls }, locale }: { dues: BodyDues; locale: Locale }) {
  const t = useTranslations("dues");
  return (
    <section aria-labelledby="decided" className="flex flex-col gap-3">
      <h2 id="decided" className="text-xl">
        {t("decisions")}
      </h2>
      {calls.length === 0 && <p>{t("noCall")}</p>}
      {calls.map((call) => (
        <article key={call.id} className="flex flex-col gap-2 rounded border border-line p-4">
          <h3 className="flex flex-wrap items-center gap-3 font-[550]">
            {t("ofYear", { year: String(call.year) })} <CallPill state={call.state} />
          </h3>
          <ul>
            {call.amounts
              .filter(({ minor }) => minor > 0)
              .map(({ kind, minor }) => (
                <li key={kind} className="flex flex-wrap justify-between gap-x-4">
                  <span>{t(`classes.${kind}`)}</span>
                  <span className="tabular-nums">{formatMoney(money(minor, "MAD"), locale)}</span>
                </li>
              ))}
          </ul>
          <p className="text-s text-encre-2">
            {t("dueBy", { day: formatDate(call.dueOn, locale) })} ·{" "}
            {t("decidedBy", { day: formatDate(call.decidedOn, locale) })} ·{" "}
            <span dir="auto">{call.source}</span>
          </p>
        </article>
      ))}
    </section>
  );
}
