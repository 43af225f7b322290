"use client";

import { type ReactNode, useEffect } from "react";

/** Takes away what pages that work without a line have kept on this phone. */
async function forgetPages(): Promise<void> {
  if (!("caches" in window)) return;
  for (const name of await caches.keys()) await caches.delete(name);
}

/** The pages, and the workers that serve them. */
async function forget(): Promise<void> {
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? [])
    await registration.unregister();
  await forgetPages();
}

/**
 * Where somebody signs in: a session that ran out signed nobody out, and the page it kept is of whoever was here before. The workers
 * stay, since they may still have that person's work to send.
 */
export function useForgetPages(): void {
  useEffect(() => {
    void forgetPages();
  }, []);
}

/**
 * Around a form that ends a session: nobody who takes the phone next opens a page of the person before. Work that was not sent yet
 * stays, under the mark of the person it belongs to, and is sent when they sign in again.
 */
export function ForgetOffline({ children }: { children: ReactNode }) {
  return <div onSubmit={() => void forget()}>{children}</div>;
}
