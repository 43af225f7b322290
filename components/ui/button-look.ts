export type ButtonLook = {
  tone?: "primary" | "secondary" | "quiet" | "danger" | "inverse";
  size?: "m" | "l";
  /** As wide as its container. */
  block?: boolean;
};

const tones = {
  primary: "border-encre bg-encre text-chaux hover:bg-bleu hover:border-bleu",
  secondary: "border-encre bg-transparent text-encre hover:bg-sable",
  quiet:
    "border-transparent bg-transparent text-encre underline decoration-bord hover:decoration-encre hover:bg-sable",
  danger: "border-grenade bg-grenade text-chaux hover:bg-papier hover:text-grenade",
  // On a dark ground.
  inverse: "border-chaux bg-chaux text-encre hover:bg-sable",
};

/** Classes of a button in one of its tones; shared by buttons, links and the client submit button. */
export function buttonClass({ tone = "primary", size = "m", block = false }: ButtonLook, extra = ""): string {
  return [
    "inline-flex items-center justify-center gap-2 rounded-sm border text-center font-[550] select-none",
    "leading-[1.3] aria-disabled:opacity-70 disabled:border-line disabled:bg-sable disabled:text-encre-2",
    size === "l" ? "min-h-14 px-8 py-3 text-l" : "target px-5 py-2 text-m",
    block ? "w-full" : "",
    tones[tone],
    extra,
  ].join(" ");
}
