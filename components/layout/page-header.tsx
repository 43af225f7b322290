import type { ReactNode } from "react";

type PageHeaderProps = { title: ReactNode; eyebrow?: ReactNode; lead?: ReactNode; children?: ReactNode };

/** The one first heading of a page, with a line above it and a sentence below. */
export function PageHeader({ title, eyebrow, lead, children }: PageHeaderProps) {
  return (
    <header className="flex max-w-[48rem] flex-col gap-3 pt-8 pb-8 sm:pt-12 sm:pb-10">
      {eyebrow && <div className="text-s text-encre-2">{eyebrow}</div>}
      <h1 className="text-3xl">{title}</h1>
      {lead && <p className="max-w-text text-l text-encre-2">{lead}</p>}
      {children}
    </header>
  );
}
