import { regionShapes } from "#components/art/region-shapes.ts";

/** How dark a region is: four steps of one blue, told apart by lightness alone, so that every eye that sees light reads them. */
const steps = [0.14, 0.36, 0.66, 1] as const;

export type Shaded = { code: string; name: string; value: number | null; text: string };

type ShadeMapProps = { id: string; title: string; hint: string; regions: readonly Shaded[] };

/** The step of a value among the others; 0 is the lightest. */
export function stepOf(value: number, most: number): number {
  if (most <= 0) return 0;
  return Math.min(steps.length - 1, Math.floor((value / most) * steps.length));
}

/** The regions, the darker the greater their figure; hatched where it is held back. The table beside it says the same in words. */
export function ShadeMap({ id, title, hint, regions }: ShadeMapProps) {
  const most = Math.max(0, ...regions.map(({ value }) => value ?? 0));
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="font-[550]">{title}</figcaption>
      <svg viewBox="0 34 420 452" aria-hidden="true" className="h-auto w-full max-w-[24rem]">
        <defs>
          <pattern
            id={`${id}-held`}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="7" stroke="var(--color-encre-2)" strokeWidth="1.5" />
          </pattern>
        </defs>
        {regions.map(({ code, name, value, text }, index) => {
          const shape = regionShapes.find((one) => one.code === code);
          if (!shape) return null;
          const step = value === null ? null : stepOf(value, most);
          const dark = step !== null && step > 1;
          return (
            <g key={code}>
              <title>{`${name}: ${text}`}</title>
              <path
                d={shape.outline}
                fill={step === null ? `url(#${id}-held)` : "var(--color-bleu)"}
                fillOpacity={step === null ? 1 : steps[step]}
                stroke="var(--color-encre)"
                strokeWidth="1"
                strokeLinejoin="round"
              />
              <text
                x={shape.x}
                y={shape.y + 5}
                textAnchor="middle"
                fontSize="14"
                fontWeight="600"
                fill={dark ? "var(--color-papier)" : "var(--color-encre)"}
                stroke={step === null ? "var(--color-papier)" : "none"}
                strokeWidth={step === null ? 4 : 0}
                paintOrder="stroke"
              >
                {index + 1}
              </text>
            </g>
          );
        })}
      </svg>
      <p className="max-w-text text-s text-encre-2">{hint}</p>
    </figure>
  );
}
