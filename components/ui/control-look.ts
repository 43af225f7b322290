/** Edges, ground and states every text control shares. */
export const controlClass = [
  "block w-full target rounded-sm border border-bord bg-papier px-3 py-2 text-m leading-[1.5]",
  "hover:border-encre aria-invalid:border-2 aria-invalid:border-grenade",
  "disabled:bg-sable disabled:text-encre-2",
].join(" ");

export const controlWidths = {
  full: "",
  m: "max-w-80",
  s: "max-w-48",
  xs: "max-w-28",
} as const;

export type ControlWidth = keyof typeof controlWidths;
