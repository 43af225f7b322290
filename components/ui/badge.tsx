import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";

export type PillTone = "verified" | "revoked" | "pending" | "neutral" | "danger" | "info";

const looks: Record<PillTone, { icon: IconName | null; look: string }> = {
  verified: { icon: "tick", look: "border-vert bg-wash-vert text-vert" },
  revoked: { icon: "bar", look: "border-grenade bg-wash-grenade text-grenade" },
  danger: { icon: "warning", look: "border-grenade bg-wash-grenade text-grenade" },
  pending: { icon: "clock", look: "border-bord bg-wash-safran text-encre" },
  info: { icon: "info", look: "border-bleu bg-wash-bleu text-bleu" },
  neutral: { icon: null, look: "border-bord bg-transparent text-encre-2" },
};

/** The state of a thing as a word with its sign; colour never says it alone. */
export function StatusPill({ tone, children }: { tone: PillTone; children: ReactNode }) {
  const { icon, look } = looks[tone];
  return (
    <span
      className={`inline-flex w-fit items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-s leading-[1.5] font-[550] ${look}`}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}

/** A quiet label: a craft, a material, a place. `colour` is any CSS colour, e.g. of `familyColour`. */
export function Tag({ children, colour }: { children: ReactNode; colour?: string }) {
  return (
    <span className="inline-flex w-fit max-w-full items-center gap-2 text-s text-encre-2">
      {colour && <span aria-hidden="true" className="size-2.5 rotate-45" style={{ background: colour }} />}
      {children}
    </span>
  );
}
