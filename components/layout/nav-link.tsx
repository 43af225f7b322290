"use client";

import type { ReactNode } from "react";
import { headerLinkClass } from "#components/layout/header-look.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { usePathname } from "#lib/i18n/navigation.ts";

/** A link of the header that knows when the reader is below its address. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <AppLink href={href} aria-current={here ? "page" : undefined} className={headerLinkClass}>
      {children}
    </AppLink>
  );
}
