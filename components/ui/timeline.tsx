import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";

export type TimelineState = "done" | "current" | "upcoming" | "failed";
export type TimelineItem = {
  id: string;
  title: ReactNode;
  state: TimelineState;
  when?: ReactNode;
  children?: ReactNode;
};

const marks: Record<TimelineState, { icon: IconName | null; look: string }> = {
  done: { icon: "tick", look: "border-vert bg-vert text-chaux" },
  current: { icon: null, look: "border-encre border-4 bg-chaux" },
  upcoming: { icon: null, look: "border-bord bg-chaux" },
  failed: { icon: "close", look: "border-grenade bg-grenade text-chaux" },
};

/** What happened, what happens now, what is to come: one line downwards, each state also said in words. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const t = useTranslations("common.ui");
  return (
    <ol className="flex flex-col">
      {items.map((item, index) => {
        const mark = marks[item.state];
        const last = index === items.length - 1;
        return (
          <li key={item.id} className="relative flex gap-4 pb-6 last:pb-0">
            {!last && (
              <span
                aria-hidden="true"
                className={`absolute start-[13px] top-7 bottom-0 border-s-2 ${item.state === "done" ? "border-vert" : "border-line"}`}
              />
            )}
            <span
              aria-hidden="true"
              className={`relative flex size-7 shrink-0 items-center justify-center rounded-full border-2 ${mark.look}`}
            >
              {mark.icon && <Icon name={mark.icon} size={16} />}
            </span>
            <div className={`flex min-w-0 flex-col ${item.state === "upcoming" ? "text-encre-2" : ""}`}>
              <p className={item.state === "upcoming" ? "" : "font-[550]"}>
                {item.title}
                <span className="sr-only"> ({t(item.state)})</span>
              </p>
              {item.when && <p className="text-s text-encre-2">{item.when}</p>}
              {item.children && <div className="mt-1 text-s">{item.children}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
