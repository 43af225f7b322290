"use client";

import { useLocale, useTranslations } from "next-intl";
import { amountDigits } from "#components/format/amount-digits.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Go, KeptDraft } from "#features/sell/ui/use-drafts.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SendResult } from "#public/sell/engine.js";

type SentProps = {
  draft: KeptDraft;
  isOnline: boolean;
  result: SendResult;
  words: Readonly<Record<string, string>>;
  go: Go;
  onNew: () => void;
};

/** Where a piece is that its maker has sent: on the phone alone, on its way, or arrived. */
export function SentScreen({ draft, isOnline, result, words, go, onNew }: SentProps) {
  const t = useTranslations("sell.sent");
  const locale = useLocale() as Locale;
  if (draft.state === "sent") return <Arrived draft={draft} onNew={onNew} />;
  if (draft.state === "refused")
    return (
      <div className="flex flex-col gap-5">
        <Notice tone="danger" role="alert" title={t("refused")}>
          {words[draft.code ?? ""] ?? words.INVALID_INPUT}
        </Notice>
        <Button size="l" block onClick={() => go("check")}>
          {words.fix}
        </Button>
      </div>
    );
  const total = draft.kept.reduce((sum, { size }) => sum + size, 0);
  const here = draft.kept.reduce(
    (sum, { size, received, state }) => sum + (state === "arrived" ? size : received),
    0,
  );
  const kb = (bytes: number) => t("kb", { n: amountDigits(Math.ceil(bytes / 1024) * 100, locale) });
  return (
    <div className="flex flex-col gap-5">
      {result === "signed-out" ? (
        <Notice tone="warning" role="alert" title={t("signedOut")}>
          <p>{t("signedOutText")}</p>
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/${locale}/studio/sell`)}`}>
            {t("signIn")}
          </ButtonLink>
        </Notice>
      ) : (
        <Notice role="status" tone={isOnline ? "info" : "warning"} title={isOnline ? undefined : t("phone")}>
          <p>{t(isOnline ? (result === "later" ? "later" : "sendingText") : "phoneText")}</p>
        </Notice>
      )}
      <label className="flex flex-col gap-2">
        <span>{t("progress")}</span>
        <progress className="progress-line" max={Math.max(total, 1)} value={here} />
        <bdi className="text-s text-encre-2">{t("sending", { done: kb(here), total: kb(total) })}</bdi>
      </label>
    </div>
  );
}

function Arrived({ draft, onNew }: { draft: KeptDraft; onNew: () => void }) {
  const t = useTranslations("sell.sent");
  const home = useTranslations("sell.home");
  const known =
    draft.pieceState === "proposed" || draft.pieceState === "published" ? draft.pieceState : "other";
  return (
    <div className="flex flex-col gap-5">
      <Notice tone="success" role="status" title={t("arrived")}>
        {t(known)}
      </Notice>
      <Button size="l" block onClick={onNew}>
        {t("another")}
      </Button>
      <ButtonLink tone="secondary" block href={`/studio/pieces/${draft.pieceId}`}>
        {home("see")}
      </ButtonLink>
    </div>
  );
}
