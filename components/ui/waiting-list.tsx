import type { ReactNode } from "react";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** One thing that waits: how many, what, and where it is dealt with. */
export type Waiting = {
  key: string;
  href: string;
  count: number;
  /** The count as the reader's language writes it. */
  figure: string;
  label: string;
  note?: ReactNode;
  /** A day has passed: it comes first and is marked by a sign and a word in its label, not by colour alone. */
  isLate?: boolean;
};

type WaitingListProps = {
  items: readonly Waiting[];
  empty: ReactNode;
  nothing: (labels: string[]) => string;
};

/** What waits, late things first, each a way to its list. What has nothing waiting is one quiet line below. */
export function WaitingList({ items, empty, nothing }: WaitingListProps) {
  const waiting = items.filter(({ count }) => count > 0);
  const rows = [...waiting.filter(({ isLate }) => isLate), ...waiting.filter(({ isLate }) => !isLate)];
  const idle = items.filter(({ count, isLate }) => count === 0 && !isLate).map(({ label }) => label);
  return (
    <>
      {rows.length === 0 ? (
        empty
      ) : (
        <ul className="border-t border-encre">
          {rows.map(({ key, href, figure, label, note, isLate }) => (
            <li key={key} className="border-b border-line">
              <AppLink
                href={href}
                className="group/row grid grid-cols-[3.5rem_minmax(0,1fr)_auto] items-center gap-x-4 py-3 hover:bg-sable sm:px-3"
              >
                <span
                  className={`text-end font-heading text-2xl tabular-nums ${isLate ? "text-grenade" : ""}`}
                >
                  {figure}
                </span>
                <span className="flex min-w-0 flex-col">
                  <span className="flex items-center gap-2 font-[550] underline-offset-4 group-hover/row:underline">
                    {isLate && <Icon name="warning" size={18} className="text-grenade" />}
                    {label}
                  </span>
                  {note && <span className="text-s text-encre-2">{note}</span>}
                </span>
                <Icon name="arrow-forward" size={18} className="text-encre-2" />
              </AppLink>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && idle.length > 0 && (
        <p className="mt-4 max-w-text text-s text-encre-2">{nothing(idle)}</p>
      )}
    </>
  );
}
