import type { ReactNode } from "react";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";

type PanelProps = { title: ReactNode; close: string; closeHref: string; children: ReactNode };

/** One member or office being worked on, above the rest of the page. */
export function Panel({ title, close, closeHref, children }: PanelProps) {
  return (
    <section
      id="panel"
      aria-labelledby="panel-title"
      className="mb-10 scroll-mt-4 rounded border border-encre bg-papier p-4 sm:p-6"
    >
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 id="panel-title" className="text-xl">
          {title}
        </h2>
        <AppLink href={closeHref} className="target-slim inline-flex items-center gap-2 underline">
          <Icon name="close" size={18} />
          {close}
        </AppLink>
      </div>
      {children}
    </section>
  );
}
