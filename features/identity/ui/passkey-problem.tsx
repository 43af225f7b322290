"use client";

import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";
import type { PasskeyProblem } from "#features/identity/second-step-actions.ts";

/** What did not work with a passkey, said as soon as it is there. */
export function PasskeyProblemNotice({ problem }: { problem: PasskeyProblem | null }) {
  const t = useTranslations("identity.factor.errors");
  return (
    <div aria-live="polite">
      {problem && <Notice tone="danger">{t(problem.error, { count: problem.retryMinutes ?? 1 })}</Notice>}
    </div>
  );
}
