import { useId } from "react";
import { starPath } from "#components/art/star.ts";

const pitch = 40;

/** An even field of eight-pointed stars and the crosses between them, as lines. Takes its colour from around it. */
export function ZelligeField({ className = "" }: { className?: string }) {
  const id = useId();
  return (
    <svg aria-hidden="true" focusable="false" className={className} width="100%" height="100%">
      <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse">
        <path
          d={starPath(pitch / 2, pitch / 2, pitch / 2 - 1) + starPath(pitch / 2, pitch / 2, pitch / 4)}
          fill="none"
          stroke="currentColor"
          strokeWidth="1"
        />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
