"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { sendPhoto } from "#lib/upload/send-photo.ts";
import { shrink } from "#lib/upload/shrink.ts";

export type Phase = { is: "idle" | "preparing" | "waiting" | "failed" } | { is: "sending"; percent: number };

/** A photograph on its way: made smaller, sent, tried again, and the page read anew once it is there. */
export function useUpload(url: string, replaces: string | null, problem: string | null) {
  const router = useRouter();
  const chosen = useRef<File | null>(null);
  const [phase, setPhase] = useState<Phase>({ is: "idle" });
  const [preview, setPreview] = useState<string | null>(null);
  const [refusal, setRefusal] = useState(problem);

  const again = async () => {
    if (!chosen.current) return;
    setRefusal(null);
    setPhase({ is: "preparing" });
    const made = await shrink(chosen.current);
    setPreview(made.preview);
    const sent = await sendPhoto(
      url,
      { blob: made.blob, replaces },
      {
        progress: (percent) => setPhase({ is: "sending", percent }),
        waiting: () => setPhase({ is: "waiting" }),
      },
    );
    if (sent.ok) router.refresh();
    else if (sent.code) setPreview(null);
    setRefusal(sent.ok ? null : sent.code);
    setPhase({ is: sent.ok || sent.code ? "idle" : "failed" });
  };
  const send = (file: File | null | undefined) => {
    chosen.current = file ?? null;
    void again();
  };
  return { phase, preview, refusal, send, again: () => void again() };
}
