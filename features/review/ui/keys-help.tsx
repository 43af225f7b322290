import { useTranslations } from "next-intl";
import { Popover, PopoverButton } from "#components/ui/popover.tsx";
import { KeyMap } from "#features/review/ui/key-map.tsx";
import { KeysSwitch } from "#features/review/ui/keys-switch.tsx";

export const keysOf = {
  queue: ["j", "k", "o", "a", "?"],
  answer: ["c", "r", "?"],
  file: ["j", "k", "f", "p", "x", "n", "o", "a", "r", "s", "?"],
} as const;

/** What each key does, and the switch that turns them off. Hidden where there are no scripts: then there are no keys. */
export function KeysHelp({ page }: { page: keyof typeof keysOf }) {
  const t = useTranslations("review.keys");
  return (
    <div className="max-sm:hidden print:hidden noscript:hidden">
      <KeyMap />
      <PopoverButton target="keys" tone="quiet">
        {t("title")} <Key letter="?" />
      </PopoverButton>
      <Popover id="keys" label={t("title")}>
        <dl className="mb-6 grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-3">
          {keysOf[page].map((letter) => (
            <div key={letter} className="contents">
              <dt>
                <Key letter={letter} />
              </dt>
              <dd>{t(`${page}.${letter === "?" ? "help" : letter}` as "queue.j")}</dd>
            </div>
          ))}
        </dl>
        <p className="mb-4 text-s text-encre-2">{t("typing")}</p>
        <KeysSwitch on={t("on")} off={t("off")} />
      </Popover>
    </div>
  );
}

export function Key({ letter }: { letter: string }) {
  return (
    <kbd
      dir="ltr"
      className="inline-flex min-w-7 justify-center rounded-sm border border-bord bg-papier px-1.5 font-text text-s uppercase"
    >
      {letter}
    </kbd>
  );
}
