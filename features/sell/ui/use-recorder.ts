"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** A minute. */
const longestSeconds = 60;
/** Opus at this rate is clear speech in two hundred kilobytes. */
const bitsPerSecond = 24_000;
const kinds = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

/** Records from the microphone, a minute at most; what comes out is handed to `onDone`. */
export function useRecorder(onDone: (blob: Blob) => void) {
  const [seconds, setSeconds] = useState(0);
  const [phase, setPhase] = useState<"idle" | "recording" | "refused">("idle");
  const recorder = useRef<MediaRecorder | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const stop = useCallback(() => {
    if (recorder.current?.state === "recording") recorder.current.stop();
  }, []);
  useEffect(() => stop, [stop]);
  useEffect(() => {
    if (phase !== "recording") return;
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, [phase]);
  useEffect(() => {
    if (seconds >= longestSeconds) stop();
  }, [seconds, stop]);

  const start = useCallback(async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
      const made = new MediaRecorder(stream, {
        audioBitsPerSecond: bitsPerSecond,
        ...(mimeType ? { mimeType } : {}),
      });
      const parts: Blob[] = [];
      made.ondataavailable = ({ data }) => parts.push(data);
      made.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        setPhase("idle");
        const blob = new Blob(parts, { type: made.mimeType });
        if (blob.size > 0) done.current(blob);
      };
      recorder.current = made;
      made.start();
      setSeconds(0);
      setPhase("recording");
    } catch {
      setPhase("refused");
    }
  }, []);
  return { phase, left: longestSeconds - seconds, start, stop };
}
