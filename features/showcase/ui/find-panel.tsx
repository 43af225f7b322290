import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/control-look.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FindCodeProps = { locale: Locale; id: string };

/** The number of a piece or the code of a card, typed: a plain form that leads to the page that answers for it. */
export function FindCode({ locale, id }: FindCodeProps) {
  const t = useTranslations("home.find");
  return (
    <form action="/p/find" className="flex flex-col gap-1">
      <input type="hidden" name="lang" value={locale} />
      <label htmlFor={id} className="font-[550]">
        {t("code")}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          name="code"
          dir="ltr"
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          className={`${controlClass} min-w-0`}
        />
        <Button type="submit" tone="secondary">
          {t("submit")}
        </Button>
      </div>
      <p id={`${id}-hint`} className="text-s text-encre-2">
        {t("hint")}
      </p>
    </form>
  );
}

/** The two things one comes for: a piece one has in mind, or one in the hand. */
export function FindPanel({ locale, search }: { locale: Locale; search: ReactNode }) {
  return (
    <div className="flex max-w-form flex-col gap-5">
      {search}
      <FindCode locale={locale} id="home-code" />
    </div>
  );
}
