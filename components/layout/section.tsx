import { type ReactNode, useId } from "react";
import { Container } from "#components/layout/container.tsx";

type SectionProps = {
  title?: ReactNode;
  id?: string;
  /** Beside the title: an OnwardLink. */
  action?: ReactNode;
  tone?: "plain" | "sable";
  width?: "text" | "form" | "page" | "wide";
  children: ReactNode;
};

/** A band of a page with its own heading. Not to be put inside a Container: it brings its own. */
export function Section({ title, id, action, tone = "plain", width = "page", children }: SectionProps) {
  const generated = useId();
  const titleId = `${id ?? generated}-title`;
  return (
    <section
      id={id}
      aria-labelledby={title ? titleId : undefined}
      className={`py-12 sm:py-16 ${tone === "sable" ? "bg-sable" : ""}`}
    >
      <Container width={width}>
        {(title || action) && (
          <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 sm:mb-8">
            {title && (
              <h2 id={titleId} className="text-2xl">
                {title}
              </h2>
            )}
            {action}
          </div>
        )}
        {children}
      </Container>
    </section>
  );
}
