import { useTranslations } from "next-intl";
import { suggestLoader } from "#components/layout/suggest-loader.ts";
import { buttonClass } from "#components/ui/button-look.ts";
import { controlClass } from "#components/ui/control-look.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type SearchBoxProps = {
  locale: Locale;
  /** Of the input; two boxes of one page need two. */
  id: string;
  /** What was asked; absent on cached pages. */
  value?: string;
  /** Id of a form the input belongs to instead of one of its own. */
  form?: string;
  /** The label stands above the box; otherwise only screen readers hear it. */
  visibleLabel?: boolean;
  className?: string;
};

/**
 * The way to a piece by its name: a form that works without a script. With one, suggestions open below the input
 * (public/suggest.js); without, /search shows the same suggestions above its results.
 */
export function SearchBox({ locale, id, form, className = "", ...rest }: SearchBoxProps) {
  const parts = <SearchParts locale={locale} id={id} form={form} {...rest} />;
  if (form) return <div className={className}>{parts}</div>;
  return (
    <search className={className}>
      <form action={`/${locale}/search`}>{parts}</form>
    </search>
  );
}

function SearchParts({ locale, id, value, form, visibleLabel = false }: SearchBoxProps) {
  const t = useTranslations("search.box");
  return (
    <>
      <label htmlFor={id} className={visibleLabel ? "mb-1 block font-[550]" : "sr-only"}>
        {t("label")}
      </label>
      <div className="relative flex gap-2">
        <input
          id={id}
          name="q"
          type="search"
          dir="auto"
          maxLength={100}
          defaultValue={value}
          form={form}
          placeholder={t("placeholder")}
          autoComplete="off"
          enterKeyHint="search"
          data-suggest={locale}
          data-list={`${id}-list`}
          suppressHydrationWarning
          className={`${controlClass} min-w-0 placeholder:text-encre-2`}
        />
        <button type="submit" form={form} className={buttonClass({})}>
          <Icon name="search" label={t("submit")} />
        </button>
        {/* Filled by the script, not by React: it must survive hydration. */}
        <div
          id={`${id}-list`}
          hidden
          suppressHydrationWarning
          data-label={t("suggestions")}
          className="absolute inset-x-0 top-full z-20 mt-1 rounded-sm border border-encre bg-papier"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: always empty
          dangerouslySetInnerHTML={{ __html: "" }}
        />
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash */}
      <script suppressHydrationWarning dangerouslySetInnerHTML={{ __html: suggestLoader }} />
    </>
  );
}
