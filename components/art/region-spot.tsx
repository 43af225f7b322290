import { regionShapes } from "#components/art/region-shapes.ts";

type RegionSpotProps = {
  /** Code of the region that stands out. */
  code: string;
  /** What the picture says, for readers of screens. */
  label: string;
  className?: string;
};

/** Where a region lies among the twelve: a picture, not a way. A code without a shape leaves all of them pale. */
export function RegionSpot({ code, label, className = "" }: RegionSpotProps) {
  return (
    <svg viewBox="0 34 420 452" role="img" aria-label={label} className={`h-auto w-full ${className}`}>
      {regionShapes.map((shape) => (
        <path
          key={shape.code}
          d={shape.outline}
          className={shape.code === code ? "fill-terre stroke-encre" : "fill-sable stroke-bord"}
          strokeWidth={shape.code === code ? 1.5 : 0.75}
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
