import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** A part of a page with its own heading, which an address may lead to. */
export function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section
      id={`part-${id}`}
      aria-labelledby={`part-${id}-title`}
      className="flex scroll-mt-4 flex-col gap-5"
    >
      <h2 id={`part-${id}-title`} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

export type WorkPageProps = {
  /** Where it leads back to; none for a first page. */
  back?: { href: string; label: ReactNode };
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** What was done, in words; `isWarning` for what was not, because a box was empty. */
  said?: { text: string; isWarning: boolean } | null;
  /** What was refused, in words. */
  problem?: string | null;
  width?: "text" | "form" | "page";
  children: ReactNode;
};

/** A page of the office or the studio about one thing: the way back, what it is, and what was just done. */
export function WorkPage(props: WorkPageProps) {
  const { back, title, eyebrow, lead, said, problem, width = "page", children } = props;
  return (
    <Container width={width} className="flex flex-col gap-10 pb-16">
      <div className={back ? "pt-4" : undefined}>
        {back && <BackLink href={back.href}>{back.label}</BackLink>}
        <PageHeader title={title} eyebrow={eyebrow} lead={lead} />
        {said && (
          <Notice
            tone={said.isWarning ? "warning" : "success"}
            role={said.isWarning ? "alert" : "status"}
            title={said.text}
          />
        )}
        {problem && <Notice tone="danger" role="alert" title={problem} />}
      </div>
      {children}
    </Container>
  );
}
