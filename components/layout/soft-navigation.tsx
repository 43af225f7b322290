"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { zoneOf } from "#lib/http/zones.ts";

/**
 * Follows links between private pages without loading a new document. Their scripts are in the browser already, and a phone takes a second
 * to start them again. Public pages, other languages, files and `plain` links are left to the browser.
 */
export function SoftNavigation() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const isPlainClick =
        event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
      if (!link?.href || event.defaultPrevented || !isPlainClick || !isSoft(link)) return;
      event.preventDefault();
      router.push(link.href as Route);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}

function isSoft(link: HTMLAnchorElement): boolean {
  if (link.target || link.hasAttribute("download") || "plain" in link.dataset) return false;
  const { origin, pathname, search } = window.location;
  if (link.origin !== origin || zoneOf(link.pathname) !== "private") return false;
  if (link.pathname.split("/")[1] !== pathname.split("/")[1]) return false;
  return !(link.hash && link.pathname === pathname && link.search === search);
}
