"use client";

import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A fault of ours. Says nothing of its inside; the reference leads the operator to the log line. */
export default function ErrorPage({ error, reset }: ErrorProps) {
  const t = useTranslations("common.failure");
  return (
    <Container>
      <EmptyState
        art="thread"
        title={t("title")}
        headingLevel={1}
        action={
          <>
            <Button onClick={reset}>{t("retry")}</Button>
            <ButtonLink href="/" tone="secondary">
              {t("home")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("text")}</p>
        {error.digest && <p className="mt-2 text-s">{t("reference", { digest: error.digest })}</p>}
      </EmptyState>
    </Container>
  );
}
