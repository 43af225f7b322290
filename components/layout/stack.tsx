import type { ReactNode } from "react";

const gaps = {
  1: "gap-1",
  2: "gap-2",
  3: "gap-3",
  4: "gap-4",
  6: "gap-6",
  8: "gap-8",
  12: "gap-12",
  16: "gap-16",
} as const;

export type Gap = keyof typeof gaps;

type StackProps = {
  gap?: Gap;
  as?: "div" | "ul" | "ol" | "section" | "form" | "header";
  className?: string;
  children: ReactNode;
};

/** Things under one another at an even distance (`gap` × 4 px). */
export function Stack({ gap = 4, as: Tag = "div", className = "", children }: StackProps) {
  return <Tag className={`flex flex-col ${gaps[gap]} ${className}`}>{children}</Tag>;
}

const justifications = { start: "justify-start", between: "justify-between", end: "justify-end" } as const;

type ClusterProps = {
  gap?: Gap;
  justify?: keyof typeof justifications;
  className?: string;
  children: ReactNode;
};

/** Things beside one another that wrap when there is no room. */
export function Cluster({ gap = 3, justify = "start", className = "", children }: ClusterProps) {
  return (
    <div className={`flex flex-wrap items-center ${gaps[gap]} ${justifications[justify]} ${className}`}>
      {children}
    </div>
  );
}
