import type { ReactNode } from "react";
import { EmptyArt, type EmptyArtName } from "#components/art/empty-art.tsx";

type EmptyStateProps = {
  title: ReactNode;
  art?: EmptyArtName;
  children?: ReactNode;
  /** Where to go from here: a ButtonLink. */
  action?: ReactNode;
  headingLevel?: 1 | 2;
};

/** Says that there is nothing, why, and what to do next. */
export function EmptyState({ title, art = "shelf", children, action, headingLevel = 2 }: EmptyStateProps) {
  const Heading = headingLevel === 1 ? "h1" : "h2";
  return (
    <div className="mx-auto flex max-w-form flex-col items-center gap-4 py-12 text-center sm:py-16">
      <EmptyArt name={art} />
      <Heading className="mt-2 text-2xl">{title}</Heading>
      {children && <div className="text-encre-2">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
