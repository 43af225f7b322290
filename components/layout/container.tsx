import type { ReactNode } from "react";

type ContainerProps = {
  width?: "text" | "form" | "page" | "wide";
  as?: "div" | "section" | "article" | "nav" | "form";
  className?: string;
  children: ReactNode;
};

const widths = {
  text: "max-w-[calc(65ch+5rem)]",
  form: "max-w-[39rem]",
  page: "max-w-[82rem]",
  wide: "max-w-[96rem]",
};

/** The page's gutter and the widest its content may grow. */
export function Container({ width = "page", as: Tag = "div", className = "", children }: ContainerProps) {
  return (
    <Tag className={`mx-auto w-full px-4 sm:px-6 lg:px-10 ${widths[width]} ${className}`}>{children}</Tag>
  );
}
