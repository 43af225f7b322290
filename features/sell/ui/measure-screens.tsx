"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { amountDigits } from "#components/format/amount-digits.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { ScreenProps } from "#features/sell/ui/use-drafts.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { westernDigits } from "#lib/people/digits.ts";

const sides = ["length", "width", "height"] as const;
type Side = (typeof sides)[number];
const fieldOf = { length: "lengthMm", width: "widthMm", height: "heightMm" } as const;

/** What everybody has at hand, in whole centimetres, about. */
const tapes = [
  { name: "finger", cm: 2 },
  { name: "coin", cm: 3 },
  { name: "hand", cm: 20 },
  { name: "arm", cm: 50 },
] as const;

/** Centimetres with what is at hand laid on once more. */
function longer(typed: string, cm: number): string {
  const now = Number(westernDigits(typed).replace(/[,٫]/g, "."));
  return String(Math.round(((Number.isFinite(now) ? now : 0) + cm) * 10) / 10);
}

/** Three sides as a tape says them, or counted in hands, coins and fingers: each press lays one more beside the last. */
export function SizeScreen({ draft, drafts }: ScreenProps) {
  const t = useTranslations("sell.size");
  const [side, setSide] = useState<Side>("length");
  const set = (which: Side, value: string) => drafts.change(draft.id, () => ({ [fieldOf[which]]: value }));
  return (
    <div className="flex flex-col gap-6">
      <div className="grid grid-cols-3 gap-3">
        {sides.map((one) => (
          <TextInput
            key={one}
            name={one}
            label={t(one)}
            suffix={t("cm")}
            dir="ltr"
            inputMode="decimal"
            maxLength={6}
            optional={false}
            required={false}
            value={draft.fields[fieldOf[one]]}
            onChange={({ target }) => set(one, target.value)}
            onFocus={() => setSide(one)}
          />
        ))}
      </div>
      <fieldset className="flex flex-col gap-3">
        <legend className="pb-2 font-[550]">{t("which")}</legend>
        <div className="grid grid-cols-3 gap-2">
          {sides.map((one) => (
            <label
              key={one}
              className="target flex items-center justify-center gap-2 rounded border border-bord bg-papier px-2 has-checked:border-encre has-checked:bg-wash-vert has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-bleu"
            >
              <input
                type="radio"
                name="side"
                checked={side === one}
                onChange={() => setSide(one)}
                className="size-5 accent-encre outline-none"
              />
              {t(one)}
            </label>
          ))}
        </div>
        {tapes.map(({ name, cm }) => (
          <Button
            key={name}
            tone="secondary"
            block
            aria-label={t("about", { what: t(name), cm, side: t(side) })}
            onClick={() =>
              drafts.change(draft.id, (now) => ({ [fieldOf[side]]: longer(now[fieldOf[side]], cm) }))
            }
          >
            <Icon name="plus" />
            {t(name)}
          </Button>
        ))}
        <Button tone="quiet" onClick={() => set(side, "")}>
          {t("clear", { side: t(side) })}
        </Button>
      </fieldset>
    </div>
  );
}

/** Grams of things that every house knows. */
const likes = [
  { name: "glass", grams: 200 },
  { name: "box", grams: 1000 },
  { name: "loaf", grams: 2000 },
  { name: "sack", grams: 5000 },
] as const;

export function WeightScreen({ draft, drafts }: ScreenProps) {
  const t = useTranslations("sell.weight");
  const locale = useLocale() as Locale;
  const set = (weightGrams: string) => drafts.change(draft.id, () => ({ weightGrams }));
  return (
    <div className="flex flex-col gap-6">
      <TextInput
        name="weightGrams"
        label={t("grams")}
        dir="ltr"
        inputMode="numeric"
        maxLength={8}
        value={draft.fields.weightGrams}
        onChange={({ target }) => set(target.value)}
      />
      <div className="grid gap-3">
        {likes.map(({ name, grams }) => (
          <Button key={name} tone="secondary" block onClick={() => set(String(grams))}>
            {t("set", { name: t(`like.${name}`), weight: amountDigits(grams * 100, locale) })}
          </Button>
        ))}
      </div>
    </div>
  );
}
