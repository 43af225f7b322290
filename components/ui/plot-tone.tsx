import type { ReactNode } from "react";

/** How the amounts of one kind look in a plot of several: filled, or striped, so that no eye has to tell two colours apart. */
export type PlotTone = "filled" | "striped";

const ink = { bleu: "var(--color-bleu)", vert: "var(--color-vert)", terre: "var(--color-terre)" } as const;
export type PlotInk = keyof typeof ink;
export type PlotLook = { tone: PlotTone; ink: PlotInk };

const patternOf = (prefix: string, { ink: name }: PlotLook) => `${prefix}-${name}`;

/** The stripes a drawing needs, under `prefix`. They lie flat, so that a drawing that is stretched keeps them. */
export function PlotStripes({ prefix, looks }: { prefix: string; looks: readonly PlotLook[] }) {
  return (
    <defs>
      {looks
        .filter(({ tone }) => tone === "striped")
        .map((look) => (
          <pattern
            key={look.ink}
            id={patternOf(prefix, look)}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <rect width="6" height="6" fill="var(--color-papier)" />
            <rect width="6" height="3" fill={ink[look.ink]} />
          </pattern>
        ))}
    </defs>
  );
}

/** What a shape of the kind is filled and edged with. */
export const plotFill = (prefix: string, look: PlotLook) => ({
  fill: look.tone === "striped" ? `url(#${patternOf(prefix, look)})` : ink[look.ink],
  stroke: ink[look.ink],
  vectorEffect: "non-scaling-stroke" as const,
});

/** What a kind of a plot is called, with a patch that looks like it. */
export function PlotKey({ name, look, label }: { name: string; look: PlotLook; label: ReactNode }) {
  const prefix = `key-${name}`;
  return (
    <span className="flex items-center gap-2 text-s">
      <svg viewBox="0 0 24 16" aria-hidden="true" data-key={name} className="h-4 w-6 shrink-0">
        <PlotStripes prefix={prefix} looks={[look]} />
        <rect x="1" y="1" width="22" height="14" {...plotFill(prefix, look)} />
      </svg>
      {label}
    </span>
  );
}
