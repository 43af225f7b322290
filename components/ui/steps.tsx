import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";

type StepsProps = { steps: readonly { label: string }[] /** 1-based. */; current: number };

/** How far along a short path of pages the reader is. */
export function Steps({ steps, current }: StepsProps) {
  const t = useTranslations("common.ui");
  return (
    <ol className="flex gap-1 text-s" aria-label={t("step", { current, total: steps.length })}>
      {steps.map((step, index) => {
        const number = index + 1;
        const done = number < current;
        const here = number === current;
        const edge = done || here ? "border-encre" : "border-line text-encre-2";
        return (
          <li
            key={step.label}
            aria-current={here ? "step" : undefined}
            className={`flex flex-1 items-start gap-1.5 border-t-4 pt-2 ${edge} ${here ? "font-[550]" : ""}`}
          >
            {done ? <Icon name="tick" size={16} className="mt-[0.2em]" /> : <span>{number}.</span>}
            <span>{step.label}</span>
          </li>
        );
      })}
    </ol>
  );
}
