import type { ReactNode } from "react";

type PieceGridProps = { children: ReactNode; className?: string };

/** A list of piece cards: two columns on a phone, three and four where there is room. Children are `<li>`. */
export function PieceGrid({ children, className = "" }: PieceGridProps) {
  return (
    <ul
      className={`grid grid-cols-2 gap-x-4 gap-y-10 sm:grid-cols-3 sm:gap-x-6 sm:gap-y-12 lg:grid-cols-4 ${className}`}
    >
      {children}
    </ul>
  );
}
