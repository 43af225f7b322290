"use client";

import { useLocale, useTranslations } from "next-intl";
import { amountDigits, percentDigits } from "#components/format/amount-digits.ts";
import { TextInput } from "#components/ui/text-input.tsx";
import { keypad, pressed } from "#features/sell/domain/keypad.ts";
import { received } from "#features/sell/domain/receive.ts";
import { craftOf } from "#features/sell/ui/choose-screens.tsx";
import type { ScreenProps } from "#features/sell/ui/use-drafts.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { minorOf } from "#lib/money/typed-amount.ts";

/** The price on large keys, and at once what of it the maker receives. */
export function PriceScreen({ draft, drafts, start }: ScreenProps) {
  const t = useTranslations("sell.price");
  const locale = useLocale() as Locale;
  const { price, craftId } = draft.fields;
  const set = (change: (typed: string) => string) =>
    drafts.change(draft.id, (fields) => ({ price: change(fields.price) }));
  const share = craftOf(start, craftId)?.share;
  const minor = minorOf(price.replace(/\.$/, ""));
  const sum = minor && share ? received(minor, share) : null;
  const say = (value: number) => `${amountDigits(value, locale)} ${t("mark")}`;
  return (
    <div className="flex flex-col gap-5">
      <TextInput
        name="price"
        label={t("label")}
        suffix={t("mark")}
        dir="ltr"
        // The keys are below: a phone's own would cover them.
        inputMode="none"
        autoComplete="off"
        maxLength={12}
        value={price}
        onChange={({ target }) => set(() => target.value)}
        className="[&_input]:text-2xl [&_input]:font-semibold"
      />
      <output htmlFor="price" className="flex flex-col gap-1 rounded bg-wash-vert p-4">
        {sum && share ? (
          <>
            <span className="flex flex-wrap items-baseline justify-between gap-x-3 text-xl font-semibold">
              {t("receives")} <bdi>{say(sum.receives.minor)}</bdi>
            </span>
            <span className="flex flex-wrap justify-between gap-x-3 text-s">
              {t("commission", { percent: percentDigits(share.basisPoints, locale) })}
              <bdi>{say(-sum.commission.minor)}</bdi>
            </span>
            <span className="flex flex-wrap justify-between gap-x-3 text-s">
              {t("vat", { percent: percentDigits(share.vatBasisPoints, locale) })}
              <bdi>{say(-sum.vat.minor)}</bdi>
            </span>
            <span className="text-s">{t("cards")}</span>
          </>
        ) : (
          t("empty")
        )}
      </output>
      <div dir="ltr" className="grid grid-cols-3 gap-2">
        {keypad.map((key) => (
          <button
            key={key}
            type="button"
            onClick={() => set((typed) => pressed(typed, key))}
            className="flex min-h-14 items-center justify-center rounded border border-bord bg-papier text-xl font-semibold hover:bg-sable"
          >
            {key === "delete" ? (
              <>
                <span aria-hidden="true">⌫</span>
                <span className="sr-only">{t("delete")}</span>
              </>
            ) : null}
            {key === "." ? (
              <>
                <span aria-hidden="true">{locale === "en" ? "." : ","}</span>
                <span className="sr-only">{t("point")}</span>
              </>
            ) : null}
            {key !== "." && key !== "delete" ? key : null}
          </button>
        ))}
      </div>
    </div>
  );
}
