"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type RefObject, useEffect, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { removeVisitPhotoAction } from "#features/visits/actions.ts";
import { photosAtMost, type VisitPhoto } from "#features/visits/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { sendPhoto } from "#lib/upload/send-photo.ts";
import { shrink } from "#lib/upload/shrink.ts";

type PhotoPartProps = {
  visitId: string;
  photos: readonly VisitPhoto[];
  /** A refusal of the photograph sent before, when scripts were off. */
  problem: string | null;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The photographs of a visit: one at a time, sent as soon as it is taken. Without scripts a button sends it. */
export function PhotoPart({ visitId, photos, problem, sentences, locale }: PhotoPartProps) {
  const t = useTranslations("visits.photos");
  const { url, busy, percent, refusal, input, choose, hasScripts } = usePhoto(visitId, locale, problem);
  const isFull = photos.length >= photosAtMost;
  return (
    <section id="photos" tabIndex={-1} aria-labelledby="photos-title" className="flex flex-col gap-4">
      <h2 id="photos-title" className="text-xl">
        {t("title", { count: photos.length, most: photosAtMost })}
      </h2>
      {photos.length > 0 && (
        <ul className="grid grid-cols-2 gap-3">
          {photos.map((photo, index) => (
            <li key={photo.id} className="flex flex-col gap-1">
              {/* biome-ignore lint/performance/noImgElement: a sealed picture for one viewer, served as it is */}
              <img
                src={`${photo.link}?w=320`}
                alt={t("one", { number: index + 1 })}
                className="aspect-square w-full rounded bg-sable object-cover"
              />
              <form action={removeVisitPhotoAction}>
                <input type="hidden" name="visitId" value={visitId} />
                <input type="hidden" name="documentId" value={photo.id} />
                <input type="hidden" name="locale" value={locale} />
                <SubmitButton tone="secondary" block>
                  {t("remove")} <span className="sr-only">{t("one", { number: index + 1 })}</span>
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      )}
      {refusal && (
        <p role="alert" className="flex items-start gap-2 font-[550] text-grenade">
          <Icon name="warning" size={20} className="mt-1" />
          {sentences[refusal] ?? sentences.INVALID_INPUT}
        </p>
      )}
      <div aria-live="polite">
        {busy && (
          <label className="flex flex-col gap-1 text-s">
            {t("sending")}
            <progress max={100} value={percent} className="h-3 w-full accent-bleu" />
          </label>
        )}
      </div>
      {isFull ? (
        <p>{t("full")}</p>
      ) : (
        <form action={url} method="post" encType="multipart/form-data" className="flex flex-col gap-3">
          <label
            htmlFor="photo"
            className={
              hasScripts
                ? `${buttonClass({ size: "l", block: true })} has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-bleu`
                : "flex flex-col gap-2 font-[550]"
            }
          >
            {hasScripts && <Icon name="camera" size={24} />}
            {t(photos.length > 0 ? "another" : "take")}
            {/* One and the same control before and after the scripts come: what is chosen in between is not lost. */}
            <Chooser input={input} onChange={choose} disabled={busy} hidden={hasScripts} />
          </label>
          {!hasScripts && (
            <button type="submit" className={buttonClass({ tone: "secondary", block: true })}>
              {t("send")}
            </button>
          )}
        </form>
      )}
    </section>
  );
}

type ChooserProps = {
  input: RefObject<HTMLInputElement | null>;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  disabled?: boolean;
  hidden?: boolean;
};

/** No `capture`: with it some phones open the camera and hide what was taken a moment ago. */
function Chooser({ input, onChange, disabled = false, hidden = false }: ChooserProps) {
  return (
    <input
      ref={input}
      id="photo"
      type="file"
      name="file"
      accept="image/jpeg,image/png,image/webp"
      onChange={onChange}
      disabled={disabled}
      className={hidden ? "sr-only" : "target w-full text-s"}
    />
  );
}

/** A photograph on its way: made smaller, sent, tried again where the line breaks, and the page read anew. */
function usePhoto(visitId: string, locale: Locale, problem: string | null) {
  const router = useRouter();
  const url = `/api/visits/${visitId}/photos?lang=${locale}`;
  const [hasScripts, setHasScripts] = useState(false);
  const [busy, setBusy] = useState(false);
  const [percent, setPercent] = useState(0);
  const [refusal, setRefusal] = useState(problem);
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the scripts have come
  useEffect(() => {
    // On a slow line a photograph may have been chosen before: it is not lost.
    setHasScripts(true);
    void send(input.current);
  }, []);
  const send = async (target: HTMLInputElement | null) => {
    const [file] = target?.files ?? [];
    if (!target || !file) return;
    setRefusal(null);
    setPercent(0);
    setBusy(true);
    const { blob } = await shrink(file);
    const sent = await sendPhoto(
      url,
      { blob, replaces: null },
      { progress: setPercent, waiting: () => setPercent(0) },
    );
    target.value = "";
    setBusy(false);
    setRefusal(sent.ok ? null : (sent.code ?? "TEMPORARILY_UNAVAILABLE"));
    if (sent.ok) router.refresh();
  };
  return {
    url,
    busy,
    percent,
    refusal,
    input,
    hasScripts,
    choose: ({ target }: ChangeEvent<HTMLInputElement>) => void send(target),
  };
}
