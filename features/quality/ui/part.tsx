import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { qualitySentences } from "#features/quality/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

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

/** What came of the form that was sent last: a deed or the code of a refusal, as they stand in the address. */
export type Said = { done?: string | undefined; problem?: string | undefined };

const deeds = [
  ...(["recorded", "paper", "confirmed", "declined", "suspended", "reinstated", "withdrawn"] as const),
  ...(["planned", "cancelled", "item", "signed", "settled", "replied", "label", "checklist"] as const),
];

type FrameProps = {
  back?: { href: string; label: ReactNode };
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  said: Said;
  width?: "text" | "form" | "page";
  locale: Locale;
  children: ReactNode;
};

/** A page about one thing: the way back, what it is, and what was just done. */
export function Frame({ back, title, eyebrow, lead, said, width = "page", locale, children }: FrameProps) {
  const t = useTranslations("quality.done");
  const deed = deeds.find((known) => known === said.done);
  const sentences = qualitySentences(locale);
  return (
    <Container width={width} className="flex flex-col gap-10 pb-16">
      <div className={back ? "pt-4" : undefined}>
        {back && <BackLink href={back.href}>{back.label}</BackLink>}
        <PageHeader title={title} eyebrow={eyebrow} lead={lead} />
        {said.problem ? (
          <Notice
            tone="danger"
            role="alert"
            title={sentences[said.problem] ?? sentences.INVALID_INPUT ?? said.problem}
          />
        ) : (
          deed && <Notice tone="success" role="status" title={t(deed)} />
        )}
      </div>
      {children}
    </Container>
  );
}
