import { regionShapes } from "#components/art/region-shapes.ts";

/**
 * How dark a region is: four steps of one blue, told apart by lightness alone, so that every eye that sees light reads them. Each is
 * at least 1.7 times as dark as the one before (contrast of WCAG), and carries its number in ink or paper at 4.5 and more.
 */
const steps = [0.2, 0.5, 0.78, 1] as const;

export type Shaded = { code: string; name: string; value: number | null; text: string };

type ShadeMapProps = {
  id: string;
  title: string;
  hint: string;
  /** Id of the table of the same figures. */
  table: string;
  regions: readonly Shaded[];
  /** A value in words, for the key. */
  say: (value: number) => string;
  /** What a hatched region is called. */
  held: string;
};

/** The step of a value among the others; 0 is the lightest. */
export function stepOf(value: number, most: number): number {
  if (most <= 0) return 0;
  return Math.min(steps.length - 1, Math.floor((value / most) * steps.length));
}

/** The regions, the darker the greater their figure; hatched where it is held back. The table beside it says the same in words. */
export function ShadeMap({ id, title, hint, table, regions, say, held }: ShadeMapProps) {
  const most = Math.max(0, ...regions.map(({ value }) => value ?? 0));
  return (
    <figure aria-details={table} className="plot flex flex-col gap-3">
      <figcaption className="font-[550]">{title}</figcaption>
      <svg viewBox="0 34 420 452" aria-hidden="true" className="h-auto w-full max-w-[24rem]">
        <Hatching id={`${id}-held`} />
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
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-s">
        {keyOf(regions, most).map(({ step, from, to }) => (
          <li key={step} className="flex items-center gap-2">
            <Patch name={`step-${step}`} id={id} step={step} />
            <bdi className="tabular-nums">{from === to ? say(from) : `${say(from)} – ${say(to)}`}</bdi>
          </li>
        ))}
        {regions.some(({ value }) => value === null) && (
          <li className="flex items-center gap-2">
            <Patch name="held" id={id} step={null} />
            {held}
          </li>
        )}
      </ul>
      <p className="max-w-text text-s text-encre-2">{hint}</p>
    </figure>
  );
}

/** The steps that are on the map, each from its smallest to its greatest figure there. */
function keyOf(regions: readonly Shaded[], most: number) {
  return steps.flatMap((_, step) => {
    const values = regions.flatMap(({ value }) =>
      value !== null && stepOf(value, most) === step ? [value] : [],
    );
    return values.length === 0 ? [] : [{ step, from: Math.min(...values), to: Math.max(...values) }];
  });
}

function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="7" stroke="var(--color-encre-2)" strokeWidth="1.5" />
      </pattern>
    </defs>
  );
}

function Patch({ name, id, step }: { name: string; id: string; step: number | null }) {
  const hatching = `${id}-key-held`;
  return (
    <svg viewBox="0 0 24 16" aria-hidden="true" data-key={name} className="h-4 w-6 shrink-0">
      {step === null && <Hatching id={hatching} />}
      <rect
        {...{ x: 0.5, y: 0.5, width: 23, height: 15 }}
        fill={step === null ? `url(#${hatching})` : "var(--color-bleu)"}
        fillOpacity={step === null ? 1 : steps[step]}
        stroke="var(--color-encre)"
      />
    </svg>
  );
}
