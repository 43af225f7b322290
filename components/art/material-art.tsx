import type { ReactNode } from "react";

type Look = { ink: string; ground: string; pattern: keyof typeof patterns };

/** How a material looks from near: threads, sheets, grain, lumps. Drawn in the material's own colour. */
const patterns = {
  thread: <path d="M-4 12q8-8 16 0t16 0 16 0M-4 24q8-8 16 0t16 0 16 0M-4 36q8-8 16 0t16 0 16 0" />,
  weave: <path d="M0 8h40M0 20h40M0 32h40M8 0v40M20 0v40M32 0v40" />,
  grain: <path d="M4 0q6 20 0 40M14 0q8 20 0 40M26 0q-6 20 2 40M36 0q-6 20 0 40M20 14q4 6 0 12" />,
  sheet: <path d="M6 34L34 6M2 20L20 2M20 38L38 20" />,
  dots: <path d="M8 8h.1M22 6h.1M34 12h.1M12 20h.1M26 20h.1M6 32h.1M20 34h.1M34 30h.1" strokeWidth="5" />,
  blades: <path d="M6 40Q10 18 4 2M16 40Q20 16 16 0M26 40Q24 18 32 2M36 40Q32 24 38 10" />,
  facets: <path d="M20 4L36 16 30 36H10L4 16ZM4 16H36M20 4L12 16 20 36 28 16Z" />,
} satisfies Record<string, ReactNode>;

const looks: Readonly<Record<string, Look>> = {
  clay: { ink: "#a6452b", ground: "#f3dccf", pattern: "dots" },
  earth: { ink: "#7a4a22", ground: "#ecdcc8", pattern: "dots" },
  plaster: { ink: "#6b6a64", ground: "#f4f1ea", pattern: "dots" },
  ochre: { ink: "#8a5a12", ground: "#f6e3b8", pattern: "dots" },
  glaze: { ink: "#1b4f8a", ground: "#dbe8f3", pattern: "facets" },
  enamel: { ink: "#1e6b52", ground: "#dcefe6", pattern: "facets" },
  glass: { ink: "#3a6f80", ground: "#e2f1f4", pattern: "facets" },
  amber: { ink: "#8a5208", ground: "#f8dfa6", pattern: "facets" },
  coral: { ink: "#9a2f2f", ground: "#f8dcd6", pattern: "facets" },
  wool: { ink: "#6b4f34", ground: "#f6ecdc", pattern: "thread" },
  cotton: { ink: "#55606a", ground: "#f7f7f4", pattern: "weave" },
  silk: { ink: "#7a2e3a", ground: "#f5e3e6", pattern: "thread" },
  linen: { ink: "#6f6647", ground: "#efeada", pattern: "weave" },
  "goat-hair": { ink: "#33302c", ground: "#ddd6cb", pattern: "thread" },
  "camel-hair": { ink: "#7a5526", ground: "#efdfc4", pattern: "thread" },
  "reclaimed-cloth": { ink: "#6a3b6e", ground: "#f0e2f1", pattern: "weave" },
  "plant-dye": { ink: "#586022", ground: "#e8ebcf", pattern: "blades" },
  "metal-thread": { ink: "#7b5a12", ground: "#f7eed6", pattern: "thread" },
  brass: { ink: "#7b5a12", ground: "#f4e2ae", pattern: "sheet" },
  copper: { ink: "#8a3f1d", ground: "#f3d3c0", pattern: "sheet" },
  gold: { ink: "#7a5600", ground: "#f9e6a4", pattern: "sheet" },
  silver: { ink: "#425a70", ground: "#e3e9ee", pattern: "sheet" },
  tin: { ink: "#4f5a60", ground: "#e6e9ea", pattern: "sheet" },
  iron: { ink: "#33393d", ground: "#d6dadc", pattern: "sheet" },
  palm: { ink: "#4f6a1e", ground: "#e9efd2", pattern: "blades" },
  esparto: { ink: "#6e6420", ground: "#f0ebcf", pattern: "blades" },
  rush: { ink: "#4c6340", ground: "#e3ebdc", pattern: "blades" },
  paper: { ink: "#5d5a50", ground: "#fbf8ef", pattern: "weave" },
};

const families: readonly [RegExp, Look][] = [
  [/leather/, { ink: "#7c3f1e", ground: "#efd7c4", pattern: "dots" }],
  [/wood|thuya|cedar|walnut/, { ink: "#6e4526", ground: "#ecd6bd", pattern: "grain" }],
];
const other: Look = { ink: "#4a5358", ground: "#efe6d6", pattern: "facets" };

const lookOf = (key: string): Look =>
  (Object.hasOwn(looks, key) ? looks[key] : undefined) ??
  families.find(([known]) => known.test(key))?.[1] ??
  other;

/** A swatch of a material, for choosing by eye. The word beside it says what it is. */
export function MaterialArt({ material, size = 56 }: { material: string; size?: number }) {
  const { ink, ground, pattern } = lookOf(material);
  return (
    <svg
      viewBox="0 0 40 40"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className="rounded"
    >
      <rect width="40" height="40" fill={ground} />
      <g fill="none" stroke={ink} strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round">
        {patterns[pattern]}
      </g>
    </svg>
  );
}
