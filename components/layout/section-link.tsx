"use client";

import type { ReactNode } from "react";
import { headerLinkClass } from "#components/layout/header-look.ts";
import { AppLink } from "#components/ui/app-link.tsx";
import { usePathname } from "#lib/i18n/navigation.ts";

type SectionLinkProps = { href: string; exact: boolean; children: ReactNode };

/** A link between the rooms of one part of the product. `exact` ones lead to its first page, below which all others lie. */
export function SectionLink({ href, exact, children }: SectionLinkProps) {
  const path = usePathname();
  const here = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <AppLink href={href} aria-current={here ? "page" : undefined} className={headerLinkClass}>
      {children}
    </AppLink>
  );
}
