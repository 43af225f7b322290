import type { ReactNode } from "react";

export type SummaryItem = { term: string; value: ReactNode; action?: ReactNode };

/** Facts as pairs: a term and its value, and perhaps a link to change it. */
export function SummaryList({
  items,
  short = false,
  className = "",
}: {
  items: readonly SummaryItem[];
  /** Values of a few characters: beside their terms on a phone as well. */
  short?: boolean;
  className?: string;
}) {
  const columns = short
    ? "grid-cols-[1fr_auto] sm:grid-cols-[minmax(14rem,1fr)_1fr]"
    : "sm:grid-cols-[minmax(8rem,1fr)_2fr]";
  return (
    <dl className={`border-t border-line ${className}`}>
      {items.map((item) => (
        <div
          key={item.term}
          className={`grid gap-x-6 border-b border-line ${short ? "py-2" : "py-3"} ${columns}`}
        >
          <dt className="text-s leading-[1.8] text-encre-2 sm:text-m sm:leading-text">{item.term}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline justify-between gap-x-4">
            <div className="min-w-0">{item.value}</div>
            {item.action}
          </dd>
        </div>
      ))}
    </dl>
  );
}
