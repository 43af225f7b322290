"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import {
  beginPasskeyAction,
  type PasskeyProblem,
  registerPasskeyAction,
} from "#features/identity/second-step-actions.ts";
import { knowsPasskeys, makePasskey } from "#features/identity/ui/passkey-browser.ts";
import { PasskeyProblemNotice } from "#features/identity/ui/passkey-problem.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type AddPasskeyProps = { locale: Locale; next: string };

/** Makes a passkey with this device and goes on to `next`. The one thing here that cannot be done without scripts. */
export function AddPasskey({ locale, next }: AddPasskeyProps) {
  const t = useTranslations("identity.factor.passkey");
  const [problem, setProblem] = useState<PasskeyProblem | null>(null);
  const [pending, start] = useTransition();
  const make = async (label: string): Promise<PasskeyProblem> => {
    if (!label) return { error: "LABEL_MISSING", retryMinutes: null };
    if (!knowsPasskeys()) return { error: "PASSKEY_UNSUPPORTED", retryMinutes: null };
    const options = await beginPasskeyAction({ locale, next });
    if ("error" in options) return options;
    const made = await makePasskey(options);
    if (typeof made === "string") return { error: made, retryMinutes: null };
    return registerPasskeyAction(made, label, { locale, next });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const label = String(new FormData(event.currentTarget).get("label") ?? "").trim();
    setProblem(null);
    start(async () => setProblem(await make(label)));
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <noscript>{t("needsScripts")}</noscript>
      <PasskeyProblemNotice problem={problem} />
      <TextInput
        name="label"
        label={t("label")}
        hint={t("labelHint")}
        defaultValue={t("labelDefault")}
        maxLength={60}
        width="m"
      />
      <div>
        <Button type="submit" pending={pending}>
          {pending ? t("adding") : t("add")}
        </Button>
      </div>
    </form>
  );
}
