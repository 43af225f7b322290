import { useTranslations } from "next-intl";
import { formatDimensions } from "#components/format/number.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SizeDrawingProps = {
  size: { lengthMm: number | null; widthMm: number | null; heightMm: number | null };
  locale: Locale;
};

const handMm = 180;
const personMm = 1700;
const largestBesideHand = 600;
const gapMm = 0.12;

// A hand and a person in units of their own height.
const hand =
  "M.14 1V.78L.02 .55Q0 .49 .05 .48T.14 .53L.17 .57V.2Q.17 .14 .22 .14T.27 .2V.46V.06Q.27 0 .32 0T.37 .06V.46V.09Q.37 .03 .42 .03T.47 .09V.48V.19Q.47 .13 .515 .13T.56 .19V.7Q.56 .82 .5 .9V1Z";
const person =
  "M.14 .0Q.21 0 .21 .07T.14 .145T.07 .07T.14 0ZM.05 .17H.23Q.28 .17 .28 .24V.52H.235V.27H.225V1H.15V.58H.13V1H.055V.27H.045V.52H0V.24Q0 .17 .05 .17Z";

/** The piece as a frame, drawn to scale beside a hand or a person; for those who do not read centimetres. */
export function SizeDrawing({ size, locale }: SizeDrawingProps) {
  const t = useTranslations("pricing.piece.drawing");
  const face = faceOf(size);
  if (!face) return null;
  const [wide, high] = face;
  const besideHand = Math.max(wide, high) <= largestBesideHand;
  const tall = besideHand ? handMm : personMm;
  const figureWide = tall * (besideHand ? 0.56 : 0.28);
  const top = Math.max(tall, high);
  const gap = top * gapMm;
  const words = `${t(besideHand ? "hand" : "person")}: ${formatDimensions(size, locale)}`;
  const line = top / 120;
  return (
    <figure className="flex max-w-64 flex-col gap-1">
      <svg
        role="img"
        aria-label={words}
        viewBox={`${-line} ${-line} ${wide + gap + figureWide + 2 * line} ${top + 2 * line}`}
        className="max-h-44 w-full"
        preserveAspectRatio="xMinYMax meet"
      >
        <rect
          x="0"
          y={top - high}
          width={wide}
          height={high}
          fill="var(--color-sable)"
          stroke="currentColor"
          strokeWidth={line}
        />
        <path
          d={besideHand ? hand : person}
          transform={`translate(${wide + gap} ${top - tall}) scale(${tall})`}
          fill="var(--color-bord)"
        />
      </svg>
      <figcaption aria-hidden="true" className="text-xs text-encre-2">
        {t(besideHand ? "hand" : "person")}
      </figcaption>
    </figure>
  );
}

/** Width and height of the side one looks at: standing things from the front, flat ones from above. Null when unmeasured. */
function faceOf({ lengthMm, widthMm, heightMm }: SizeDrawingProps["size"]): [number, number] | null {
  const flat = [lengthMm, widthMm].filter((side): side is number => side !== null);
  const [first, second] = flat;
  if (first === undefined) return null;
  // A rug lies and is low: what counts is its surface.
  const lies = heightMm === null || (second !== undefined && heightMm * 8 < Math.min(first, second));
  if (lies) return second === undefined ? null : [Math.min(first, second), Math.max(first, second)];
  return [Math.max(...flat), heightMm];
}
