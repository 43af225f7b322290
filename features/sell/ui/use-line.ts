"use client";

import { useEffect, useState } from "react";
import { listen, type SendResult, sendAll } from "#public/sell/engine.js";

/** Milliseconds between tries while something waits and nobody says that the line is back. */
const pause = 8000;

type Waiting = { state: string; kept: readonly { state: string }[] };

/** True while something of a draft can be sent. */
const waits = ({ state, kept }: Waiting) =>
  state === "ready" || (state === "open" && kept.some((file) => file.state === "waiting"));

/** Whether there is a line, and how sending goes. Sends by itself: at the start, at every change, and when the line returns. */
export function useLine(owner: string, drafts: readonly Waiting[] | null) {
  const [isOnline, setOnline] = useState(true);
  const [result, setResult] = useState<SendResult>("done");
  const isWaiting = Boolean(drafts?.some(waits));
  const isReady = Boolean(drafts?.some(({ state }) => state === "ready"));
  useEffect(() => {
    const tell = () => setOnline(navigator.onLine);
    tell();
    addEventListener("online", tell);
    addEventListener("offline", tell);
    return () => {
      removeEventListener("online", tell);
      removeEventListener("offline", tell);
    };
  }, []);
  useEffect(() => {
    if (!isWaiting || !isOnline) return;
    let alive = true;
    const send = async () => {
      const now = await sendAll(owner);
      if (alive && now !== "busy") setResult(now);
    };
    void send();
    const stop = listen(() => void send());
    const timer = setInterval(send, pause);
    return () => {
      alive = false;
      stop();
      clearInterval(timer);
    };
  }, [isWaiting, isOnline, owner]);
  useEffect(() => {
    // Where the browser has it, the worker sends even when this page was closed.
    if (isReady) void askForSync();
  }, [isReady]);
  return { isOnline: isOnline && result !== "offline", result };
}

type WithSync = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } };

async function askForSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as WithSync | undefined;
  await registration?.sync?.register("sanad-sell").catch(() => undefined);
}
