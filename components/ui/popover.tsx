import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { type ButtonLook, buttonClass } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";

/** Opens the popover of that id. The browser does it: no script. */
export function PopoverButton({
  target,
  children,
  ...look
}: ButtonLook & { target: string; children: ReactNode }) {
  return (
    <button type="button" popoverTarget={target} className={buttonClass({ tone: "secondary", ...look })}>
      {children}
    </button>
  );
}

type PopoverProps = { id: string; label: string; wide?: boolean; children: ReactNode };

/** A sheet over the page that Escape, a press outside and its own button close. */
export function Popover({ id, label, wide = false, children }: PopoverProps) {
  const t = useTranslations("common.ui");
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label={label}
      className={`m-auto w-full ${wide ? "max-h-[96dvh] max-w-wide" : "max-h-[85dvh] max-w-form"} overflow-y-auto rounded border border-encre bg-chaux p-6 text-encre backdrop:bg-encre/60`}
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <p className="font-heading text-xl leading-heading">{label}</p>
        <Button tone="quiet" popoverTarget={id} popoverTargetAction="hide" className="-me-3 -mt-2 px-3">
          <Icon name="close" label={t("close")} />
        </Button>
      </div>
      {children}
    </div>
  );
}
