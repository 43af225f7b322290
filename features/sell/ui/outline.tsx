import type { GuidedView } from "#features/sell/schema.ts";

/** What to match in the picture: where the piece, its detail or the hands go. Light with a dark edge, so that it shows on anything. */
const shapes: Readonly<Record<GuidedView, string>> = {
  front: "M30 24h60q6 0 6 6v100q0 6-6 6H30q-6 0-6-6V30q0-6 6-6Z",
  back: "M30 24h60q6 0 6 6v100q0 6-6 6H30q-6 0-6-6V30q0-6 6-6ZM44 80a16 16 0 1 1 5 12M44 92v-9h9",
  detail: "M60 36a44 44 0 1 0 .1 0Z",
  hands: "M14 128q-2-34 18-50l16 12q8 6 0 12l-10-4M106 128q2-34-18-50L72 90q-8 6 0 12l10-4M48 60h24v20H48Z",
};

export function Outline({ view }: { view: GuidedView }) {
  const lines = (
    <path d={shapes[view]} fill="none" strokeLinecap="round" strokeLinejoin="round" strokeDasharray="7 5" />
  );
  return (
    <svg
      viewBox="0 0 120 160"
      aria-hidden="true"
      focusable="false"
      className="pointer-events-none absolute inset-0 size-full"
    >
      <g stroke="#1c2529" strokeWidth="3.6">
        {lines}
      </g>
      <g stroke="#fffdf9" strokeWidth="1.8">
        {lines}
      </g>
    </svg>
  );
}
