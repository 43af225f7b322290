/** How a piece is looked after, each as one drawing; a bar across says "not". */
const drawings = {
  dry_cloth: "M8 14h22q6 0 6 6v14H14q-6 0-6-6ZM8 22h22M30 14q-6 0-6 6v14",
  hand_wash: "M6 22h36l-4 16H10ZM12 22q0-8 6-8 4 0 6 4 2-4 6-4 6 0 6 8M14 29q5 4 10 0t10 0",
  no_soap: "M16 18h16v22H16ZM20 18v-6h8v6M28 12h8v-4M8 8l32 32",
  away_from_sun:
    "M24 16a8 8 0 1 0 .1 0ZM24 6v5M24 37v5M6 24h5M37 24h5M11 11l4 4M33 33l4 4M37 11l-4 4M15 33l-4 4M6 42L42 6",
  keep_dry: "M24 8q12 14 12 22a12 12 0 0 1-24 0Q12 22 24 8ZM8 8l32 32",
  no_food: "M10 20h28q0 16-14 16T10 20ZM16 40h16M18 8v7M24 6v9M30 8v7M8 8l32 32",
  fragile: "M16 8h16v8q0 10-8 10t-8-10ZM24 26v12M16 40h16M26 8l-4 6 5 3-3 5",
} as const;

export type CareDrawing = keyof typeof drawings;

export function CareArt({ care, size = 48 }: { care: CareDrawing; size?: number }) {
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      className="text-bleu"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[care]} />
    </svg>
  );
}
