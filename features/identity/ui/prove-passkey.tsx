"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import {
  challengePasskeyAction,
  type PasskeyProblem,
  provePasskeyAction,
} from "#features/identity/second-step-actions.ts";
import { askPasskey, knowsPasskeys } from "#features/identity/ui/passkey-browser.ts";
import { PasskeyProblemNotice } from "#features/identity/ui/passkey-problem.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ProvePasskeyProps = { locale: Locale; next: string };

/** Asks the device for one of the person's passkeys and goes on to `next`. */
export function ProvePasskey({ locale, next }: ProvePasskeyProps) {
  const t = useTranslations("identity.factor.passkey");
  const [problem, setProblem] = useState<PasskeyProblem | null>(null);
  const [pending, start] = useTransition();
  const prove = async (): Promise<PasskeyProblem> => {
    if (!knowsPasskeys()) return { error: "PASSKEY_UNSUPPORTED", retryMinutes: null };
    const options = await challengePasskeyAction({ locale, next });
    if ("error" in options) return options;
    const answer = await askPasskey(options);
    if (typeof answer === "string") return { error: answer, retryMinutes: null };
    return provePasskeyAction(answer, { locale, next });
  };
  const press = () => {
    if (pending) return;
    setProblem(null);
    start(async () => setProblem(await prove()));
  };
  return (
    <div className="flex flex-col gap-4">
      <noscript>{t("needsScripts")}</noscript>
      <PasskeyProblemNotice problem={problem} />
      <Button size="l" block pending={pending} onClick={press}>
        {pending ? t("proving") : t("prove")}
      </Button>
    </div>
  );
}
