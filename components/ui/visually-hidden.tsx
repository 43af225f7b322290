import type { ReactNode } from "react";

/** Words for screen readers only. */
export function VisuallyHidden({
  as: Tag = "span",
  children,
}: {
  as?: "span" | "h2" | "div";
  children: ReactNode;
}) {
  return <Tag className="sr-only">{children}</Tag>;
}
