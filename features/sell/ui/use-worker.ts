"use client";

import { useEffect, useState } from "react";

/** Keeps this page on the phone, so that it opens without a line. True once all of it is there. */
export function useWorker(locale: string): boolean {
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    let alive = true;
    void keepHere(`/${locale}/studio/sell`).then(
      (ok) => alive && setKept(ok),
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [locale]);
  return isKept;
}

async function keepHere(scope: string): Promise<boolean> {
  const registration = await navigator.serviceWorker.register("/sell/worker.js", { scope, type: "module" });
  const worker = registration.active ?? (await navigator.serviceWorker.ready).active;
  if (!worker || !navigator.onLine) return Boolean(worker);
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/_next/static/"))
    .map(({ pathname, search }) => `${pathname}${search}`);
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((done) => {
    port1.onmessage = ({ data }) => done(data.ok === true);
  });
  worker.postMessage({ kind: "keep", address: `${location.origin}${scope}`, files }, [port2]);
  return answer;
}
