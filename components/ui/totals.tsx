import type { ReactNode } from "react";

export type TotalRow = { label: string; value: ReactNode; hint?: ReactNode; strong?: boolean };

/** Amounts that add up, the sum last and set apart by a line. */
export function Totals({ rows, className = "" }: { rows: readonly TotalRow[]; className?: string }) {
  return (
    <dl className={`flex flex-col ${className}`}>
      {rows.map((row) => (
        <div
          key={row.label}
          className={`flex items-baseline justify-between gap-6 py-2 ${row.strong ? "mt-2 border-t border-encre pt-4 text-l font-semibold" : ""}`}
        >
          <dt>
            {row.label}
            {row.hint && <span className="block text-s font-normal text-encre-2">{row.hint}</span>}
          </dt>
          <dd className="shrink-0 text-end">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
