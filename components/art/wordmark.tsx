import { useLocale } from "next-intl";
import { sanadPath } from "#components/art/wordmark-path.ts";

/**
 * The product's name in its two scripts, the reader's own first: letters of the page's heading face beside a
 * drawn سند, parted by one line. Takes the colour around it.
 */
export function Wordmark({ className = "" }: { className?: string }) {
  const locale = useLocale();
  // Beside the words of the header there is room for one script only on the narrowest phones.
  const second = "max-[22rem]:hidden";
  const own = locale === "ar";
  const arabic = (
    <svg
      viewBox="0 13 46 22"
      className={`h-[1.15em] w-auto shrink-0 ${own ? "" : second}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={sanadPath} fill="currentColor" />
    </svg>
  );
  const latin = <span lang="fr">Sanad</span>;
  const line = (
    <span aria-hidden="true" className="h-[0.95em] border-s border-current opacity-50 max-[22rem]:hidden" />
  );
  return (
    <span
      translate="no"
      className={`inline-flex items-center gap-3 font-heading text-[1.625rem] leading-none font-[600] ${className}`}
    >
      {own ? (
        <>
          {arabic}
          <span className="sr-only">سند</span>
          {line}
          <span className={`text-[0.8em] font-[500] ${second}`}>{latin}</span>
        </>
      ) : (
        <>
          {latin}
          {line}
          {arabic}
        </>
      )}
    </span>
  );
}
