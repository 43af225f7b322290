import { regionShapes } from "#components/art/region-shapes.ts";
import { AppLink } from "#components/ui/app-link.tsx";

type RegionMapProps = {
  /** Region code → where its shape leads and what it is called, in the order of the list beside the map. */
  regions: readonly { code: string; href: string; name: string }[];
  className?: string;
};

/**
 * The twelve regions as links with the numbers of the list beside them. The list says the same in words, so the map is left
 * out of the order of tabs and unsaid by screen readers: nobody meets twelve links twice.
 */
export function RegionMap({ regions, className = "" }: RegionMapProps) {
  return (
    <svg viewBox="0 34 420 452" aria-hidden="true" className={`h-auto w-full ${className}`}>
      {regions.map(({ code, href, name }, index) => {
        const shape = regionShapes.find((one) => one.code === code);
        if (!shape) return null;
        return (
          <AppLink key={code} href={href} tabIndex={-1} className="group/region outline-none">
            <title>{name}</title>
            <path
              d={shape.outline}
              className="fill-wash-safran stroke-encre group-hover/region:fill-safran"
              strokeWidth="1"
              strokeLinejoin="round"
            />
            <text
              x={shape.x}
              y={shape.y + 5}
              textAnchor="middle"
              className="fill-encre font-[600]"
              fontSize="14"
            >
              {index + 1}
            </text>
          </AppLink>
        );
      })}
    </svg>
  );
}
