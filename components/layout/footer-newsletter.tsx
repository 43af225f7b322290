import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button-look.ts";

/** Asks for the newsletter at the foot of every page: a plain form, so that it works where pages have no scripts. */
export function FooterNewsletter() {
  const t = useTranslations("common.newsletter");
  const locale = useLocale();
  return (
    <form action="/api/newsletter" method="post" className="flex flex-col gap-2 print:hidden">
      <input type="hidden" name="locale" value={locale} />
      <label htmlFor="footer-email" className="font-[550]">
        {t("label")}
      </label>
      <span className="flex flex-wrap gap-2">
        <input
          id="footer-email"
          type="email"
          name="email"
          required
          maxLength={254}
          autoComplete="email"
          dir="ltr"
          className="min-h-12 min-w-0 flex-1 basis-48 rounded border border-chaux bg-papier px-3 text-encre"
        />
        <button type="submit" className={buttonClass({ tone: "inverse" })}>
          {t("submit")}
        </button>
      </span>
      <span className="text-s">{t("hint")}</span>
    </form>
  );
}
