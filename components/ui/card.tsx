import type { ReactNode } from "react";

type CardProps = {
  as?: "div" | "article" | "section" | "li";
  tone?: "plain" | "sable";
  className?: string;
  children: ReactNode;
};

/** A sheet of its own, by a line and not by a shadow. */
export function Card({ as: Tag = "div", tone = "plain", className = "", children }: CardProps) {
  const look = tone === "plain" ? "border-line bg-papier" : "border-transparent bg-sable";
  return <Tag className={`rounded border ${look} p-4 sm:p-6 ${className}`}>{children}</Tag>;
}
