import type { ShownState } from "#features/sites/schema.ts";

const line = "stroke-encre-2";

/** What tells the states of units apart on a plan besides their words: strokes, dots and crosses, on a ground. */
const marks: Record<ShownState, { ground: string; strokes: string | null; dots?: boolean }> = {
  free: { ground: "fill-papier", strokes: null },
  let: { ground: "fill-wash-bleu", strokes: "M-2 2l4-4M0 10L10 0M8 12l4-4" },
  shared: { ground: "fill-wash-vert", strokes: null, dots: true },
  open: { ground: "fill-chaux", strokes: "M0 5h10" },
  repair: { ground: "fill-wash-safran", strokes: "M0 0l10 10M10 0L0 10" },
  closed: { ground: "fill-sable", strokes: "M5 0v10M0 5h10" },
};

/** One pattern for each state, under `prefix` so that two plans of a page do not share names. */
export function PlanPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      {Object.entries(marks).map(([state, { ground, strokes, dots }]) => (
        <pattern key={state} id={`${prefix}-${state}`} width="10" height="10" patternUnits="userSpaceOnUse">
          <rect width="10" height="10" className={ground} />
          {strokes && <path d={strokes} className={line} strokeWidth="1" fill="none" />}
          {dots && <circle cx="5" cy="5" r="1.8" className="fill-encre-2" />}
        </pattern>
      ))}
    </defs>
  );
}
