// One 24-unit grid, one 1.6 line. Drawn for this product; arrows turn round in right-to-left pages, nothing else does.
const paths = {
  basket: "M4 10h16l-1.6 9.2H5.6L4 10ZM8 10l2.6-6M16 10l-2.6-6M9.5 13.5v2.6M14.5 13.5v2.6",
  account:
    "M12 12.2a4.1 4.1 0 1 0 0-8.2 4.1 4.1 0 0 0 0 8.2ZM4.5 20.5c.6-3.7 3.6-5.6 7.5-5.6s6.9 1.9 7.5 5.6",
  tick: "M4.5 12.8l5 5L19.5 7",
  bar: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM7.5 12h9",
  "arrow-forward": "M4 12h15.5M13.5 6l6 6-6 6",
  "arrow-back": "M20 12H4.5M10.5 6l-6 6 6 6",
  "chevron-down": "M6 9l6 6 6-6",
  "chevron-forward": "M9 6l6 6-6 6",
  close: "M6 6l12 12M18 6L6 18",
  search: "M10.8 17.6a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM16 16l4.5 4.5",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.6v.4",
  warning: "M12 4L2.8 20h18.4L12 4ZM12 10v4.8M12 17.2v.3",
  globe: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c5 5.4 5 12.6 0 18M12 3c-5 5.4-5 12.6 0 18",
  external: "M14 4h6v6M20 4l-9 9M17 14v6H4V7h6",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z",
  phone: "M5 4h4l1.6 4.6L8.2 10a12 12 0 0 0 5.8 5.8l1.4-2.4L20 15v4c-8.6 1-16-6.4-15-15Z",
  place:
    "M12 21c4.6-4.8 7-8.3 7-11.2A7 7 0 0 0 5 9.8C5 12.7 7.4 16.2 12 21ZM12 12.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.2l3.6 2.2",
  parcel: "M4 8l8-4 8 4v8.5l-8 4-8-4V8ZM4 8l8 4 8-4M12 12v8.5M8 6l8 4",
  truck:
    "M3 6h11v10H3V6ZM14 10h4l3 3.2V16h-7M7.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  lock: "M5.5 11h13v9.5h-13V11ZM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2.5",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  camera: "M4 8h4l1.5-2.5h5L16 8h4v11H4V8ZM12 16.5a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8Z",
  shield: "M12 3.5l7.5 2.6v5.4c0 4.6-3 7.6-7.5 9.5-4.5-1.9-7.5-4.9-7.5-9.5V6.1L12 3.5ZM8.5 12l2.5 2.5 4.6-5",
  edit: "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19 4 20ZM14 6.5l3.5 3.5",
  trash: "M4.5 7h15M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5",
  download: "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
  eye: "M2.5 12C5 7.8 8.2 5.8 12 5.8s7 2 9.5 6.2c-2.5 4.2-5.7 6.2-9.5 6.2S5 16.2 2.5 12ZM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z",
  card: "M3 5.5h18v13H3v-13ZM3 9.5h18M6.5 15h4",
  speaker: "M4 9.5v5h3.5l4.5 4v-13l-4.5 4H4ZM15.5 9a4.3 4.3 0 0 1 0 6M18 6.4a8 8 0 0 1 0 11.2",
  pause: "M8 5v14M16 5v14",
  heart:
    "M12 20.2c-5-3.6-8-6.9-8-10.6A4.4 4.4 0 0 1 8.4 5.2c1.5 0 2.8.8 3.6 2.1.8-1.3 2.1-2.1 3.6-2.1A4.4 4.4 0 0 1 20 9.6c0 3.7-3 7-8 10.6Z",
  speech: "M4.5 19.8l1.3-4.3a8 8 0 1 1 3 3L4.5 19.8ZM9 11h6M9 14h3.5",
  share: "M12 15V4M8 7.6L12 4l4 3.6M6 12v8h12v-8",
  chain:
    "M9.8 14.2l4.4-4.4M8.4 11.6l-2.2 2.2a3.6 3.6 0 0 0 5 5l2.3-2.2M15.6 12.4l2.2-2.2a3.6 3.6 0 0 0-5-5l-2.3 2.2",
  mail: "M3.5 6h17v12.5h-17V6ZM4 6.6l8 6.4 8-6.4",
  flag: "M6 21V4M6 5h12l-3 4 3 4H6",
  hand: "M8 12V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8.5c0 3.6-2 6-5.5 6-2.8 0-4.2-1.3-5.6-3.8L3.8 13a1.5 1.5 0 0 1 2.5-1.6L8 13.5",
} as const;

export type IconName = keyof typeof paths;

const turning: ReadonlySet<IconName> = new Set(["arrow-forward", "arrow-back", "chevron-forward"]);

type IconProps = { name: IconName; size?: number; label?: string; className?: string };

/** A line drawing beside a word. `label` only where no word stands next to it; otherwise it is hidden from readers. */
export function Icon({ name, size = 20, label, className = "" }: IconProps) {
  const turn = turning.has(name) ? "rtl:-scale-x-100" : "";
  const shape = (
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
  const common = {
    viewBox: "0 0 24 24",
    width: size,
    height: size,
    className: `shrink-0 ${turn} ${className}`,
  };
  if (!label) {
    return (
      <svg {...common} aria-hidden="true" focusable="false">
        {shape}
      </svg>
    );
  }
  return (
    <svg {...common} role="img" aria-label={label}>
      {shape}
    </svg>
  );
}
