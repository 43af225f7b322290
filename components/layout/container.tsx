import type { ReactNode } from "react";

type ContainerProps = {
  width?: "text" | "form" | "page" | "wide";
  as?: "div" | "section" | "article" | "nav" | "form";
  className?: string;
  children: ReactNode;
};

const widths = {
  text: "max-w-[calc(65ch+3rem)]",
  form: "max-w-[37rem]",
  page: "max-w-[75rem]",
  wide: "max-w-[87rem]",
};

/** The page's gutter and the widest its content may grow. */
export function Container({ width = "page", as: Tag = "div", className = "", children }: ContainerProps) {
  return <Tag className={`mx-auto w-full px-4 sm:px-6 ${widths[width]} ${className}`}>{children}</Tag>;
}
