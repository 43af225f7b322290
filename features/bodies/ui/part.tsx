import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";

type PartProps = { id: string; title: ReactNode; tone?: "plain" | "sable"; children: ReactNode };

/** A part of a body's file under its own heading; closer together than the bands of a public page. */
export function Part({ id, title, tone = "plain", children }: PartProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={`scroll-mt-4 py-6 sm:py-8 ${tone === "sable" ? "bg-sable" : ""}`}
    >
      <Container>
        <h2 id={`${id}-title`} className="mb-4 text-2xl">
          {title}
        </h2>
        {children}
      </Container>
    </section>
  );
}
