import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type KeepButtonProps = {
  serial: string;
  title: LocalizedText;
  locale: Locale;
  /** With its word beside the heart; otherwise the heart alone, on a picture. */
  wide?: boolean;
};

const round = "inline-flex size-12 items-center justify-center rounded-full border border-line bg-chaux";

/**
 * Keeps a piece on the wishlist, or takes it off. Both buttons are in every page; which one is shown is for the reader's own
 * browser to say (saved-script.ts). Without a script the first one is, and a note tells what was done.
 */
export function KeepButton({ serial, title, locale, wide = false }: KeepButtonProps) {
  const t = useTranslations("wishlist.heart");
  const name = pick(title, locale).text;
  const look = wide ? buttonClass({ tone: "secondary", block: true }) : round;
  return (
    <form
      method="post"
      action={`/${locale}/wishlist/keep`}
      id={`keep-${serial}`}
      data-keep={serial}
      className={`keep-form ${wide ? "" : "absolute end-2 top-2 z-10 flex flex-col items-end gap-1"}`}
    >
      <button type="submit" name="keep" value={serial} className={`heart-off ${look}`}>
        <Icon name="heart" size={22} />
        {wide ? t("keep") : <span className="sr-only">{t("keepOf", { title: name })}</span>}
      </button>
      <button type="submit" name="drop" value={serial} className={`heart-on ${look}`}>
        <Icon name="heart" size={22} className="text-grenade" />
        {wide ? t("kept") : <span className="sr-only">{t("keptOf", { title: name })}</span>}
      </button>
      <p role="status" className="keep-note rounded-sm bg-chaux p-2 text-s">
        {t("done")} <TextLink href="/wishlist">{t("see")}</TextLink>
      </p>
    </form>
  );
}
