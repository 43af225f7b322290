const width = 64;

/** A small bar: how much of the whole a count is. The figure beside it says the same; it runs one way in every language. */
export function ShareBar({ count, total }: { count: number; total: number }) {
  const filled = total > 0 ? Math.round((Math.min(count, total) / total) * width) : 0;
  return (
    <svg viewBox={`0 0 ${width} 6`} width={width} height={6} aria-hidden="true" focusable="false">
      <rect width={width} height={6} className="fill-sable" />
      <rect width={filled} height={6} className="fill-bleu" />
    </svg>
  );
}
