"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { emptyCodesForm } from "#features/identity/schema.ts";
import { makeCodesAction } from "#features/identity/second-step-actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type RecoveryCodesFormProps = { locale: Locale; next: string; left: number };

/** Makes ten recovery codes and shows them once: to print, to copy, to save. Without scripts too. */
export function RecoveryCodesForm({ locale, next, left }: RecoveryCodesFormProps) {
  const t = useTranslations("identity.factor");
  const [state, action] = useActionState(makeCodesAction, emptyCodesForm);
  if (state.codes.length > 0) return <Codes codes={state.codes} next={next} />;
  return (
    <form action={action} className="flex flex-col gap-4">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      {state.error && <ErrorSummary errors={[{ message: t(`errors.${state.error}`, { count: 1 }) }]} />}
      {left > 0 && <Notice tone="warning">{t("codes.leadAgain", { count: left })}</Notice>}
      <SubmitButton size="l" block pendingLabel={t("codes.making")}>
        {left > 0 ? t("codes.makeAgain") : t("codes.make")}
      </SubmitButton>
      <ButtonLink href={next} plain tone="quiet">
        {t("codes.later")}
      </ButtonLink>
    </form>
  );
}

function Codes({ codes, next }: { codes: readonly string[]; next: string }) {
  const t = useTranslations("identity.factor.codes");
  const text = `${t("fileTitle")}\n\n${codes.join("\n")}\n`;
  return (
    <div className="flex flex-col gap-6">
      <Notice tone="warning" role="status">
        {t("shown")}
      </Notice>
      <ol
        dir="ltr"
        className="grid grid-cols-1 gap-x-8 gap-y-2 rounded border border-encre bg-papier p-5 min-[24rem]:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="text-center font-mono text-l tracking-wide">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button tone="secondary" onClick={() => window.print()}>
          <Icon name="print" />
          {t("print")}
        </Button>
        <CopyButton text={codes.join("\n")} label={t("copy")} done={t("copied")} />
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={`${t("fileName")}.txt`}
          className="target inline-flex items-center justify-center gap-2 rounded-sm border border-encre px-5 py-2 font-[550] hover:bg-sable"
        >
          <Icon name="download" />
          {t("download")}
        </a>
      </div>
      <ButtonLink href={next} plain size="l" block className="print:hidden">
        {t("continue")}
      </ButtonLink>
    </div>
  );
}
