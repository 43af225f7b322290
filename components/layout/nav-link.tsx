"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { headerLinkClass } from "#components/layout/header-look.ts";

type NavLinkProps = {
  /** With the language in front, so that nothing of the translations is needed in the browser. */
  href: string;
  /** Leads to the first page of a part, below which all others lie: those are not "here". */
  exact?: boolean;
  children: ReactNode;
};

/**
 * A link that knows when the reader is at or below its address. A client component only because the address is known to no
 * layout: the markup is whole as the server writes it, and public pages are served without its script.
 */
export function NavLink({ href, exact = false, children }: NavLinkProps) {
  const path = usePathname();
  const here = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <a href={href} aria-current={here ? "page" : undefined} className={headerLinkClass}>
      {children}
    </a>
  );
}
