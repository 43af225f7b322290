import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import type { DuesBooks } from "#features/dues/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

const lines = ["called", "owed", "cash", "card", "transferred", "held"] as const;
const width = 320;

/** The treasurer's statement, as the ledger has it: a bar of what was called, and the sums beside it. */
export function Statement({ books, locale }: { books: DuesBooks; locale: Locale }) {
  const t = useTranslations("dues");
  const said = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  return (
    <section aria-labelledby="statement" className="flex flex-col gap-3">
      <h2 id="statement" className="text-xl">
        {t("statement")}
      </h2>
      <p className="text-encre-2">{t("statementLead")}</p>
      <Bar books={books} />
      <DataTable
        caption={t("statement")}
        captionHidden
        columns={[
          { key: "line", label: t("line"), rowHeader: true },
          { key: "sum", label: t("amount"), align: "end" },
        ]}
        rows={lines.map((line) => ({
          id: line,
          cells: { line: t(`lines.${line}`), sum: said(books[`${line}Minor`]) },
        }))}
      />
    </section>
  );
}

/** How much of what was called was paid. It grows with the reader's direction. */
function Bar({ books: { calledMinor, cardMinor, cashMinor } }: { books: DuesBooks }) {
  if (calledMinor <= 0) return null;
  const part = (minor: number) => (minor / calledMinor) * width;
  return (
    <svg
      viewBox={`0 0 ${String(width)} 14`}
      aria-hidden="true"
      className="w-full max-w-form rtl:-scale-x-100"
    >
      <rect x="0.5" y="0.5" width={width - 1} height="13" className="fill-none stroke-bord" />
      <rect x="0" y="0" width={part(cardMinor + cashMinor)} height="14" className="fill-vert" />
    </svg>
  );
}
