import { gridCells, gridColumns, gridRows } from "#features/listing/domain/mark.ts";

/** A numbered grid over a picture, from the left above in every language, as the picture is. */
export function GridLines({ width, height }: { width: number; height: number }) {
  const [stepX, stepY] = [width / gridColumns, height / gridRows];
  const line = Math.max(width, height) / 400;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="pointer-events-none absolute inset-0 size-full"
      aria-hidden="true"
    >
      {gridCells.map((cell) => {
        const x = ((cell - 1) % gridColumns) * stepX;
        const y = Math.floor((cell - 1) / gridColumns) * stepY;
        return (
          <g key={cell}>
            <rect
              {...{ x, y }}
              width={stepX}
              height={stepY}
              fill="none"
              className="stroke-papier"
              strokeOpacity={0.75}
              strokeWidth={line}
            />
            <rect
              x={x + line * 2}
              y={y + line * 2}
              width={stepX * 0.3}
              height={stepX * 0.24}
              className="fill-encre"
              fillOpacity={0.7}
            />
            <text
              x={x + line * 2 + stepX * 0.15}
              y={y + line * 2 + stepX * 0.18}
              textAnchor="middle"
              fontSize={stepX * 0.18}
              className="fill-papier"
            >
              {cell}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
