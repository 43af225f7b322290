import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";

type Tone = "info" | "success" | "warning" | "danger";

type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** "status" or "alert" when the words appear after something the reader did. */
  role?: "status" | "alert";
  className?: string;
};

const looks: Record<Tone, { icon: IconName; box: string; mark: string }> = {
  info: { icon: "info", box: "border-bleu bg-wash-bleu", mark: "text-bleu" },
  success: { icon: "tick", box: "border-vert bg-wash-vert", mark: "text-vert" },
  warning: { icon: "warning", box: "border-terre bg-wash-safran", mark: "text-terre" },
  danger: { icon: "bar", box: "border-grenade bg-wash-grenade", mark: "text-grenade" },
};

/** A short message set apart from the text around it. */
export function Notice({ tone = "info", title, children, role, className = "" }: NoticeProps) {
  const look = looks[tone];
  return (
    <div role={role} className={`flex gap-3 rounded-sm border-s-4 ${look.box} p-4 ${className}`}>
      <Icon name={look.icon} size={22} className={`mt-0.5 ${look.mark}`} />
      <div className="flex min-w-0 max-w-text flex-col gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="flex flex-col gap-2">{children}</div>}
      </div>
    </div>
  );
}
