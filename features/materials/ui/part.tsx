import type { ReactNode } from "react";

type PartProps = { id: string; title: ReactNode; children: ReactNode };

/** A part of a page under its own heading. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex scroll-mt-4 flex-col gap-5">
      <h2 id={`${id}-title`} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
