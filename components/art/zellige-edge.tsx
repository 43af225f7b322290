import { starPath } from "#components/art/star.ts";

const pitch = 24;
const columns = 17;
const height = pitch * 2;
const radius = pitch / 2 - 0.75;

// Columns of the stars above the touching row: the field thins out unevenly, as where a wall was left unfinished.
const upper = [1, 2, 3, 6, 7, 10, 13, 14, 16];

function star(column: number, row: number): string {
  return starPath((column + 0.5) * pitch, height - (row + 0.5) * pitch, radius);
}

const touching = Array.from({ length: columns }, (_, column) => star(column, 0));
const field = [...touching, ...upper.map((column) => star(column, 1))].join("");

type ZelligeEdgeProps = { className?: string };

/** Where one ground meets another: a field of tiles that thins out. Takes its colour from `currentColor`. */
export function ZelligeEdge({ className = "" }: ZelligeEdgeProps) {
  return (
    <svg aria-hidden="true" focusable="false" width="100%" height={height} className={`-mb-px ${className}`}>
      <pattern id="zellige-edge" width={pitch * columns} height={height} patternUnits="userSpaceOnUse">
        <path d={field} fill="currentColor" />
        <path d={star(10, 1)} className="fill-bleu" />
        <path d={star(4, 0)} className="fill-terre" />
        <path d={star(15, 0)} className="fill-vert" />
      </pattern>
      <rect width="100%" height={height} fill="url(#zellige-edge)" />
    </svg>
  );
}
