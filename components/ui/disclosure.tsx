import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

type DisclosureProps = { summary: ReactNode; open?: boolean; children: ReactNode; className?: string };

/** More words for those who want them; the browser's own details. */
export function Disclosure({ summary, open = false, children, className = "" }: DisclosureProps) {
  return (
    <details open={open} className={`group/more border-b border-line ${className}`}>
      <summary className="target flex list-none items-center justify-between gap-4 py-3 font-[550] hover:underline [&::-webkit-details-marker]:hidden">
        {summary}
        <Icon name="chevron-down" className="group-open/more:rotate-180" />
      </summary>
      <div className="pb-6">{children}</div>
    </details>
  );
}
