"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { GuidedView } from "#features/sell/schema.ts";
import { Outline } from "#features/sell/ui/outline.tsx";

type ViewfinderProps = { view: GuidedView; onShot: (blob: Blob) => void; onClose: (failed: boolean) => void };

/** The phone's camera with the outline to match over it. */
export function Viewfinder({ view, onShot, onClose }: ViewfinderProps) {
  const t = useTranslations("sell.photo");
  const video = useRef<HTMLVideoElement>(null);
  const [isReady, setReady] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    let stream: MediaStream | null = null;
    let alive = true;
    const wanted = { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1440 } };
    navigator.mediaDevices.getUserMedia({ video: wanted }).then(
      (found) => {
        stream = found;
        if (!alive) return stop(found);
        if (video.current) video.current.srcObject = found;
      },
      () => close.current(true),
    );
    return () => {
      alive = false;
      if (stream) stop(stream);
    };
  }, []);
  const shoot = () => {
    const source = video.current;
    if (!source?.videoWidth) return;
    const canvas = document.createElement("canvas");
    canvas.width = source.videoWidth;
    canvas.height = source.videoHeight;
    canvas.getContext("2d")?.drawImage(source, 0, 0);
    canvas.toBlob((blob) => blob && onShot(blob), "image/jpeg", 0.92);
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="relative mx-auto aspect-3/4 w-full max-w-80 overflow-hidden rounded bg-encre">
        <video
          ref={video}
          autoPlay
          playsInline
          muted
          onLoadedData={() => setReady(true)}
          aria-label={t("outline")}
          className="size-full object-cover"
        />
        <Outline view={view} />
      </div>
      <Button size="l" block onClick={shoot} aria-disabled={!isReady}>
        <Icon name="camera" size={24} />
        {t("shoot")}
      </Button>
      <Button tone="secondary" block onClick={() => onClose(false)}>
        {t("closeCamera")}
      </Button>
    </div>
  );
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};
