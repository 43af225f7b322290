import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { sentenceOf } from "#features/sites/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** A part of a page with its own heading, which an address may lead to. */
export function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section id={`part-${id}`} aria-labelledby={`part-${id}-title`} className="flex flex-col gap-5">
      <h2 id={`part-${id}-title`} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

type FrameProps = {
  back: { href: string; label: ReactNode };
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** What was done, in words; `isWarning` for what was not, because a box was empty. */
  said?: { text: string; isWarning: boolean } | null;
  problem?: string | null;
  width?: "text" | "form" | "page";
  locale: Locale;
  children: ReactNode;
};

/** A page of the office or the studio about one thing: the way back, what it is, and what was just done. */
export function Frame(props: FrameProps) {
  const { back, title, eyebrow, lead, said, problem, width = "page", locale, children } = props;
  return (
    <Container width={width} className="flex flex-col gap-10 pb-16">
      <div className="pt-4">
        <BackLink href={back.href}>{back.label}</BackLink>
        <PageHeader title={title} eyebrow={eyebrow} lead={lead} />
        {said && (
          <Notice
            tone={said.isWarning ? "warning" : "success"}
            role={said.isWarning ? "alert" : "status"}
            title={said.text}
          />
        )}
        {problem && <Notice tone="danger" role="alert" title={sentenceOf(problem, locale)} />}
      </div>
      {children}
    </Container>
  );
}

/** Fields that a form sends along and does not show. */
export function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
