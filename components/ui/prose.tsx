import type { ReactNode } from "react";

/** Long text: a measure of 65 letters and room between paragraphs. */
export function Prose({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`prose flex max-w-text flex-col gap-4 ${className}`}>{children}</div>;
}
