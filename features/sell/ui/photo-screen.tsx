"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Warning } from "#features/sell/domain/photo-quality.ts";
import type { GuidedView } from "#features/sell/schema.ts";
import { Outline } from "#features/sell/ui/outline.tsx";
import { judgePhoto, preparePhoto } from "#features/sell/ui/prepare-photo.ts";
import { SlotState } from "#features/sell/ui/slot-state.tsx";
import { useBlobUrl } from "#features/sell/ui/use-blob-url.ts";
import type { ScreenProps } from "#features/sell/ui/use-drafts.ts";
import { Viewfinder } from "#features/sell/ui/viewfinder.tsx";

type PhotoProps = ScreenProps & { view: GuidedView; words: Readonly<Record<string, string>> };

/** One photograph: the outline to match, the camera or the phone's own pictures, and what can be said about it at once. */
export function PhotoScreen({ draft, drafts, view, words }: PhotoProps) {
  const t = useTranslations("sell.photo");
  const views = useTranslations("sell.view");
  const file = draft.kept.find(({ id }) => id === draft.files[view]);
  const url = useBlobUrl(file?.blob);
  const [warnings, setWarnings] = useState<Warning[] | null>(null);
  const [phase, setPhase] = useState<"idle" | "camera" | "preparing" | "noCamera" | "unreadable">("idle");
  const blob = file?.blob;
  useEffect(() => {
    setWarnings(null);
    let alive = true;
    if (blob)
      judgePhoto(blob).then(
        (found) => alive && setWarnings(found),
        () => undefined,
      );
    return () => {
      alive = false;
    };
  }, [blob]);

  const take = async (photo: Blob | undefined) => {
    if (!photo) return;
    setPhase("preparing");
    const small = await preparePhoto(photo);
    if (small) await drafts.keep(draft, view, small);
    // Photographs are worth asking the browser not to clear them away.
    void navigator.storage?.persist?.();
    setPhase(small ? "idle" : "unreadable");
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void take(target.files?.[0]);
    target.value = "";
  };
  if (phase === "camera") {
    const close = (failed: boolean) => setPhase(failed ? "noCamera" : "idle");
    return <Viewfinder view={view} onShot={(shot) => void take(shot)} onClose={close} />;
  }
  const hasCamera = typeof navigator !== "undefined" && Boolean(navigator.mediaDevices?.getUserMedia);
  return (
    <div className="flex flex-col gap-4">
      <div className="relative mx-auto aspect-3/4 w-full max-w-72 overflow-hidden rounded border border-bord bg-sable">
        {url && (
          // biome-ignore lint/performance/noImgElement: a picture that the phone alone has
          <img src={url} alt={t("yours", { view: views(view) })} className="size-full object-contain" />
        )}
        <Outline view={view} />
      </div>
      <div aria-live="polite" className="flex flex-col gap-3 empty:hidden">
        {phase === "preparing" && <p>{t("preparing")}</p>}
        {(phase === "noCamera" || phase === "unreadable") && <Notice tone="warning">{t(phase)}</Notice>}
        {warnings?.map((warning) => (
          <Notice key={warning} tone="warning" title={t(`warn.${warning}`)}>
            {t("may")}
          </Notice>
        ))}
        {file?.state === "refused" && (
          <Notice tone="danger">{words[file.code ?? ""] ?? t("unreadable")}</Notice>
        )}
        {file && file.state !== "refused" && <SlotState file={file} />}
      </div>
      {hasCamera && (
        <Button size="l" block tone={url ? "secondary" : "primary"} onClick={() => setPhase("camera")}>
          <Icon name="camera" size={24} />
          {t(url ? "again" : "camera")}
        </Button>
      )}
      <label
        className={`${buttonClass({ tone: "secondary", size: "l", block: true })} has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-bleu`}
      >
        {t("choose")}
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp"
          onChange={choose}
          className="sr-only"
          data-slot={view}
        />
      </label>
      {url && (
        <Button tone="quiet" onClick={() => void drafts.drop(draft, view)}>
          <Icon name="trash" />
          {t("remove")}
        </Button>
      )}
    </div>
  );
}
