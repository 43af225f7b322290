import type { Spot } from "#features/listing/domain/mark.ts";

type LinesProps = { marks: readonly Spot[]; width: number; height: number };

/** Numbered rings and frames over a picture, in its own measures: a picture is not mirrored, and neither are these. */
export function MarkLines({ marks, width, height }: LinesProps) {
  const unit = Math.max(width, height) / 100;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute inset-0 size-full"
      aria-hidden="true"
    >
      {marks.map((mark, n) => {
        const [x, y] = [(mark.x * width) / 1000, (mark.y * height) / 1000];
        const isPoint = mark.width === 0 && mark.height === 0;
        return (
          <g key={`${mark.x} ${mark.y} ${mark.width} ${mark.height}`}>
            {isPoint ? (
              <Ring x={x} y={y} unit={unit} />
            ) : (
              <Frame
                {...{ x, y, unit }}
                width={(mark.width * width) / 1000}
                height={(mark.height * height) / 1000}
              />
            )}
            <Badge x={x} y={y} unit={unit} text={String(n + 1)} />
          </g>
        );
      })}
    </svg>
  );
}

type At = { x: number; y: number; unit: number };

/** Light under dark, so that it is seen on any picture. */
function Ring({ x, y, unit }: At) {
  return (
    <>
      <circle cx={x} cy={y} r={unit * 5} fill="none" className="stroke-papier" strokeWidth={unit * 1.4} />
      <circle cx={x} cy={y} r={unit * 5} fill="none" className="stroke-grenade" strokeWidth={unit * 0.7} />
    </>
  );
}

function Frame({ x, y, unit, width, height }: At & { width: number; height: number }) {
  return (
    <>
      <rect {...{ x, y, width, height }} fill="none" className="stroke-papier" strokeWidth={unit * 1.4} />
      <rect {...{ x, y, width, height }} fill="none" className="stroke-grenade" strokeWidth={unit * 0.7} />
    </>
  );
}

function Badge({ x, y, unit, text }: At & { text: string }) {
  const [cx, cy] = [Math.max(x, unit * 4), Math.max(y, unit * 4)];
  return (
    <>
      <circle
        cx={cx}
        cy={cy}
        r={unit * 3.4}
        className="fill-grenade stroke-papier"
        strokeWidth={unit * 0.5}
      />
      <text
        x={cx}
        y={cy + unit * 1.5}
        textAnchor="middle"
        fontSize={unit * 4.2}
        className="fill-papier font-semibold"
      >
        {text}
      </text>
    </>
  );
}
