import { starPath } from "#components/art/star.ts";

const pitch = 24;
const columns = 8;
const height = pitch * 2.5;
const radius = pitch / 2 - 0.75;

// Column and row of the stars that have come loose from the field below; row 0 touches it.
const loose = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 0],
  [4, 0],
  [5, 0],
  [6, 0],
  [7, 0],
  [1, 1],
  [2, 1],
  [5, 1],
  [7, 1],
] as const;

const field = loose
  .map(([column, row]) => starPath((column + 0.5) * pitch, height - (row + 0.5) * pitch, radius))
  .join("");

type ZelligeEdgeProps = { className?: string };

/** Where one ground meets another: a field of tiles that thins out. Takes its colour from `currentColor`. */
export function ZelligeEdge({ className = "" }: ZelligeEdgeProps) {
  return (
    <svg aria-hidden="true" focusable="false" width="100%" height={height} className={`-mb-px ${className}`}>
      <pattern id="zellige-edge" width={pitch * columns} height={height} patternUnits="userSpaceOnUse">
        <path d={field} fill="currentColor" />
        <path d={starPath(pitch * 5.5, height - pitch * 1.5, radius)} className="fill-bleu" />
        <path d={starPath(pitch * 2.5, height - pitch * 0.5, radius)} className="fill-terre" />
        <path d={starPath(pitch * 7.5, height - pitch * 0.5, radius)} className="fill-vert" />
      </pattern>
      <rect width="100%" height={height} fill="url(#zellige-edge)" />
    </svg>
  );
}
