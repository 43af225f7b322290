import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { MyBrowser } from "#features/identity/queries/my-browsers.ts";
import { endBrowserAction, endOtherBrowsersAction } from "#features/identity/security-actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type BrowserListProps = { browsers: readonly MyBrowser[]; locale: Locale; mayChange: boolean };

/** Where the person is signed in: when, with which second factor, and a way to end it. */
export function BrowserList({ browsers, locale, mayChange }: BrowserListProps) {
  const t = useTranslations("identity.security");
  const others = browsers.filter(({ isThis }) => !isThis);
  return (
    <div className="flex flex-col gap-6">
      <ul className="border-t border-line">
        {browsers.map(({ key, isThis, signedInAt, secondFactorAt }) => (
          <li
            key={key}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line py-4"
          >
            <div className="flex min-w-0 flex-col gap-1">
              <h3 className="font-text text-m font-[550]">
                {isThis ? <StatusPill tone="verified">{t("thisBrowser")}</StatusPill> : t("otherBrowser")}
              </h3>
              <p className="text-s text-encre-2">
                {t("signedIn", { date: formatDate(signedInAt, locale, "dateTime") })}
                <br />
                {secondFactorAt
                  ? t("withFactor", { date: formatDate(secondFactorAt, locale, "dateTime") })
                  : t("noFactor")}
              </p>
            </div>
            {!isThis && mayChange && (
              <form action={endBrowserAction}>
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="browser" value={key} />
                <SubmitButton tone="secondary">{t("end")}</SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && mayChange && (
        <form action={endOtherBrowsersAction}>
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton tone="danger">{t("endAll")}</SubmitButton>
        </form>
      )}
    </div>
  );
}
