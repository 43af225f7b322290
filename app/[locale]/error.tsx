"use client";

import { useParams } from "next/navigation";
import { Container } from "#components/layout/container.tsx";
import { failureWords } from "#components/layout/failure-words.ts";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-look.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { localeOr } from "#lib/i18n/locales.ts";

type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A fault of ours. Says nothing of its inside; the reference leads the operator to the log line. */
export default function ErrorPage({ error, reset }: ErrorProps) {
  const locale = localeOr(useParams().locale);
  const t = failureWords[locale];
  return (
    <Container>
      <EmptyState
        art="thread"
        title={t.title}
        headingLevel={1}
        action={
          <>
            <Button onClick={reset}>{t.retry}</Button>
            <a href={`/${locale}`} className={buttonClass({ tone: "secondary" })}>
              {t.home}
            </a>
          </>
        }
      >
        <p>{t.text}</p>
        {error.digest && <p className="mt-2 text-s">{t.reference.replace("{digest}", error.digest)}</p>}
      </EmptyState>
    </Container>
  );
}
