import type { ReactNode } from "react";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

type TextLinkProps = {
  href: string;
  plain?: boolean;
  lang?: string;
  className?: string;
  children: ReactNode;
};

/** A link in running text: always underlined, because colour alone does not say "link". */
export function TextLink({ className = "", ...rest }: TextLinkProps) {
  return <AppLink {...rest} className={`text-bleu underline hover:decoration-2 ${className}`} />;
}

/** The way back to the page above. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <AppLink
      href={href}
      className="target-slim inline-flex items-center gap-2 text-s underline decoration-bord"
    >
      <Icon name="arrow-back" size={18} />
      {children}
    </AppLink>
  );
}

/** Where a section goes on: a word and an arrow. */
export function OnwardLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <AppLink
      href={href}
      className="target-slim inline-flex items-center gap-2 font-[550] underline decoration-bord hover:decoration-encre"
    >
      {children}
      <Icon name="arrow-forward" size={18} />
    </AppLink>
  );
}
