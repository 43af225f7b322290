import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the header, to what the page is about. */
export function SkipLink() {
  const t = useTranslations("common.nav");
  return (
    <a
      href="#main"
      className="sr-only target items-center bg-encre px-6 text-chaux underline focus:not-sr-only focus:absolute focus:start-4 focus:top-2 focus:z-20 focus:inline-flex focus:px-6"
    >
      {t("skip")}
    </a>
  );
}
