import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { Breadcrumbs, type Crumb } from "#components/ui/breadcrumbs.tsx";

type PageLeadProps = {
  crumbs: readonly Crumb[];
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** One picture that says what the page is about. */
  picture?: ReactNode;
  children?: ReactNode;
};

/** The opening of a page about one thing: its name and what it is beside one large picture; below it on a phone. */
export function PageLead({ crumbs, eyebrow, title, lead, picture, children }: PageLeadProps) {
  return (
    <Container className="pt-2 pb-10 sm:pb-14">
      <Breadcrumbs items={crumbs} />
      <div className="mt-4 grid gap-8 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-16">
        <header className="flex flex-col gap-5 md:py-6 lg:py-10">
          {eyebrow && <div className="text-s">{eyebrow}</div>}
          <h1 className="text-4xl">{title}</h1>
          {lead && <div className="max-w-text text-l text-encre-2">{lead}</div>}
          {children}
        </header>
        {picture && <div className="min-w-0">{picture}</div>}
      </div>
    </Container>
  );
}
