"use client";

import { useEffect } from "react";

/**
 * Corrects the number beside the basket after a page that changed it without an action of the basket (a payment).
 * The header is part of cached pages and reads the number from this cookie; without scripts it shows none.
 */
export function SyncCartCount({ count }: { count: number }) {
  useEffect(() => {
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we serve.
    document.cookie = `cart_count=${count}; path=/; max-age=2592000; samesite=lax${secure}`;
    window.dispatchEvent(new Event("cart:changed"));
  }, [count]);
  return null;
}
