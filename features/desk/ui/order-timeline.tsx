import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { Entry, JournalLine, System } from "#features/desk/schema.ts";
import { EntryText } from "#features/desk/ui/entry-text.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

const marks: Record<System, string> = {
  checkout: "bg-encre",
  order: "bg-vert",
  provider: "bg-bleu",
  event: "border-2 border-bleu bg-chaux",
  ledger: "bg-safran",
  mail: "border-2 border-encre bg-chaux",
  job: "border-2 border-bord bg-chaux",
  audit: "bg-bord",
  desk: "bg-grenade",
};

type TimelineProps = { entries: readonly Entry[]; locale: Locale };

/** What happened to a purchase in every system, oldest first, with a column for money. The system is always said in words too. */
export function OrderTimeline({ entries, locale }: TimelineProps) {
  return (
    <ol className="border-t border-encre">
      {entries.map((entry) => (
        <li
          key={entry.key}
          className="grid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-line py-3 sm:grid-cols-[0.75rem_minmax(0,1fr)_auto]"
        >
          <span aria-hidden="true" className={`mt-2 size-3 rounded-full ${marks[entry.system]}`} />
          <EntryBody entry={entry} locale={locale} />
          <EntryMoney entry={entry} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function EntryBody({ entry, locale }: { entry: Entry; locale: Locale }) {
  const t = useTranslations("desk");
  const failed = entry.state === "failed" || entry.state === "refused";
  return (
    <div className="min-w-0">
      <p className={failed ? "font-[550] text-grenade" : "font-[550]"}>
        <EntryText entry={entry} />
      </p>
      <p className="text-s text-encre-2">
        {t(`system.${entry.system}`)} · <When value={entry.at} locale={locale} style="dateTime" />
        {entry.who && <> · {t("by", { who: isolate(entry.who) })}</>}
      </p>
      {entry.id && (
        <p className="text-s text-encre-2">
          <bdi dir="ltr" className="font-mono [overflow-wrap:anywhere]">
            {entry.id}
          </bdi>
        </p>
      )}
      {entry.words && (
        <p className="mt-1 max-w-text [overflow-wrap:anywhere]">
          <bdi>{entry.words}</bdi>
        </p>
      )}
      {entry.lines && <Lines lines={entry.lines} locale={locale} />}
    </div>
  );
}

function EntryMoney({ entry, locale }: { entry: Entry; locale: Locale }) {
  const { currency, amountMinor, lines } = entry;
  const debits = lines?.filter((line) => line.amountMinor > 0) ?? [];
  // Of a journal: what moved, in each currency; its lines say where.
  const sums = new Map<JournalLine["currency"], number>();
  for (const line of debits) sums.set(line.currency, (sums.get(line.currency) ?? 0) + line.amountMinor);
  const amounts = currency && amountMinor !== undefined ? [[currency, amountMinor] as const] : [...sums];
  if (amounts.length === 0) return null;
  return (
    <p className="col-start-2 flex flex-col font-[550] sm:col-start-3 sm:items-end sm:text-end">
      {amounts.map(([each, minor]) => (
        <Price key={each} value={money(minor, each)} locale={locale} />
      ))}
    </p>
  );
}

function Lines({ lines, locale }: { lines: readonly JournalLine[]; locale: Locale }) {
  const t = useTranslations("desk");
  const names = useTranslations("ledger.books.names");
  type Known = Parameters<typeof names>[0];
  return (
    <details className="mt-1">
      <summary className="target-slim cursor-pointer text-s underline">
        {t("linesShow", { count: lines.length })}
      </summary>
      <dl className="mt-2 max-w-[36rem] text-s">
        {lines.map(({ account, maker, currency, amountMinor }) => (
          <div
            key={`${account} ${JSON.stringify(maker)} ${currency} ${amountMinor}`}
            className="flex justify-between gap-4 border-b border-line py-1"
          >
            <dt className="min-w-0">
              {names.has(account as Known) ? names(account as Known) : <bdi dir="ltr">{account}</bdi>}
              {maker && (
                <>
                  {" "}
                  · <Bilingual value={maker} locale={locale} />
                </>
              )}
            </dt>
            <dd className="shrink-0 text-end">
              <Price value={money(amountMinor, currency)} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
