"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import { FileInput } from "#features/applications/ui/photo/file-input.tsx";
import { PhotoRemoval } from "#features/applications/ui/photo/photo-removal.tsx";
import type { Slot } from "#features/applications/ui/photo/slot.ts";
import { useUpload } from "#features/applications/ui/photo/use-upload.ts";
import type { ProblemWords } from "#features/applications/ui/problems.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PhotoSlotProps = {
  slot: Slot;
  applicationId: string;
  locale: Locale;
  /** Path of the page, with its language. */
  back: string;
  /** A refusal of the picture sent before, when scripts were off. */
  problem: string | null;
  words: ProblemWords;
};

/**
 * A place for one photograph: take or choose, and it is sent at once, made smaller on the way. Without scripts the same form
 * has a button to send it.
 */
export function PhotoSlot({ slot, applicationId, locale, back, problem, words }: PhotoSlotProps) {
  const t = useTranslations("wizard.photo");
  const input = useRef<HTMLInputElement>(null);
  const [hasScripts, setHasScripts] = useState(false);
  const url = `/api/applications/${applicationId}/documents?${new URLSearchParams({ kind: slot.kind, back })}`;
  const replaces = slot.document?.id ?? null;
  const { phase, preview, refusal, send, again } = useUpload(url, replaces, problem);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts have come
  useEffect(() => {
    // On a slow line a photograph may have been chosen before: it is not lost.
    const early = input.current?.files?.[0];
    setHasScripts(true);
    if (early) send(early);
  }, []);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    send(target.files?.[0]);
    // The same photograph may be chosen again after a refusal.
    target.value = "";
  };

  const busy = phase.is === "preparing" || phase.is === "sending" || phase.is === "waiting";
  const picture = preview ?? (slot.document ? `${slot.document.link}?w=320` : null);
  const call = t(slot.document ? "change" : slot.isPage ? "add" : "take");
  const fileId = `${slot.id}-file`;
  return (
    <li
      id={slot.id}
      tabIndex={-1}
      className={`flex flex-col gap-3 rounded border bg-papier p-4 ${refusal ? "border-2 border-grenade" : "border-bord"}`}
    >
      <div className="flex items-start gap-4">
        <div className="flex size-24 shrink-0 items-center justify-center overflow-hidden rounded bg-sable">
          {picture ? (
            // biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is
            <img src={picture} alt="" className="size-full object-cover" />
          ) : (
            <Icon name="camera" size={36} className="text-encre-2" />
          )}
        </div>
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <p className="font-[550]">{slot.name}</p>
          <p className="text-s text-encre-2">{slot.hint}</p>
          {slot.document && !busy && (
            <p className="flex items-center gap-1.5 text-s font-[550]">
              <Icon name="tick" size={18} className="text-vert" />
              {t("here")}
            </p>
          )}
        </div>
      </div>
      {refusal && (
        <p role="alert" className="flex items-start gap-2 text-s font-[550] text-grenade">
          <Icon name="warning" size={18} className="mt-[0.2em]" />
          {words[refusal] ?? words.INVALID_INPUT}
        </p>
      )}
      <div aria-live="polite">
        {phase.is === "preparing" && <p className="text-s">{t("preparing")}</p>}
        {phase.is === "waiting" && <p className="text-s">{t("waiting")}</p>}
        {phase.is === "sending" && (
          <label className="flex flex-col gap-1 text-s">
            <span dir="auto">{t("sending", { percent: phase.percent })}</span>
            <progress max={100} value={phase.percent} className="h-3 w-full accent-bleu" />
          </label>
        )}
        {phase.is === "failed" && (
          <div className="flex flex-wrap items-center gap-3 text-s">
            <p className="font-[550] text-grenade">{t("failed")}</p>
            <button type="button" onClick={again} className={buttonClass({ tone: "secondary" })}>
              {t("retry")}
            </button>
          </div>
        )}
      </div>
      <form action={url} method="post" encType="multipart/form-data" className="flex flex-col gap-3">
        {replaces && <input type="hidden" name="replaces" value={replaces} />}
        <label
          htmlFor={fileId}
          className={
            hasScripts
              ? `${buttonClass({ tone: slot.document ? "secondary" : "primary", size: "l", block: true })} has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-bleu`
              : "flex flex-col gap-2 font-[550]"
          }
          aria-disabled={busy}
        >
          {hasScripts && <Icon name="camera" size={24} />}
          <span>
            {call}
            <span className="sr-only">: {slot.name}</span>
          </span>
          {/* One and the same control before and after the scripts come: what is chosen in between is not lost. */}
          <FileInput id={fileId} input={input} onChange={choose} disabled={busy} hidden={hasScripts} />
        </label>
        {!hasScripts && (
          <button type="submit" className={buttonClass({ tone: "secondary", block: true })}>
            {t("send")}
          </button>
        )}
      </form>
      {slot.document && !busy && (
        <PhotoRemoval applicationId={applicationId} locale={locale} back={back} slot={slot} />
      )}
    </li>
  );
}
