import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { enterCode } from "#features/cart/actions.ts";
import type { CartDto } from "#features/cart/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { code: CartDto["code"]; isUnknown: boolean; locale: Locale };

/** The code of a promotion: typed, said what it does here, taken out again. Plain forms. */
export function PromoCode({ code, isUnknown, locale }: Props) {
  const t = useTranslations("cart.promo");
  const form = (
    <form action={enterCode} className="flex flex-col gap-3 pt-2">
      <input type="hidden" name="locale" value={locale} />
      <TextInput
        name="code"
        id="promo-code"
        dir="ltr"
        label={t("label")}
        maxLength={20}
        autoComplete="off"
        error={isUnknown ? t("unknown") : undefined}
      />
      <div>
        <Button type="submit" tone="secondary">
          {t("enter")}
        </Button>
      </div>
    </form>
  );
  return (
    <div id="code" className="mb-4">
      {code ? (
        <>
          <p role="status" className={`text-s ${code.isUsed ? "text-vert" : "text-encre-2"}`}>
            {t(code.isUsed ? "applied" : "unused", { code: isolate(code.text) })}
          </p>
          <form action={enterCode} className="-ms-5">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="code" value="" />
            <Button type="submit" tone="quiet">
              {t("remove")}
            </Button>
          </form>
        </>
      ) : isUnknown ? (
        form
      ) : (
        <Disclosure summary={t("open")}>{form}</Disclosure>
      )}
    </div>
  );
}
