import type { ReactNode } from "react";
import { TextLink } from "#components/ui/link.tsx";

type PartProps = {
  id: string;
  title: ReactNode;
  /** Where the reader adds to it; nowhere when they may not. */
  action?: string | undefined;
  label: string;
  children: ReactNode;
};

/** A part of a craft's file under its own heading, with the way to add to it. */
export function Part({ id, title, action, label, children }: PartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex scroll-mt-4 flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`${id}-title`} className="text-xl">
          {title}
        </h2>
        {action && (
          <TextLink href={action} className="target-slim inline-flex items-center">
            {label}
          </TextLink>
        )}
      </div>
      {children}
    </section>
  );
}
