import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { beginAppAction } from "#features/identity/second-step-actions.ts";
import { removeAppAction } from "#features/identity/security-actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type AppPanelProps = { since: Date | null; locale: Locale; mayChange: boolean };

/** The authenticator app: since when, another in its place, or none. */
export function AppPanel({ since, locale, mayChange }: AppPanelProps) {
  const t = useTranslations("identity.security");
  return (
    <div className="flex flex-col gap-4">
      <p className="text-encre-2">
        {since ? t("appSince", { date: formatDate(since, locale) }) : t("noApp")}
      </p>
      {mayChange && (
        <form action={beginAppAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="next" value={`/${locale}/account/security`} />
          <SubmitButton tone="secondary">{since ? t("appReplace") : t("appAdd")}</SubmitButton>
        </form>
      )}
      {mayChange && since && (
        <Disclosure summary={t("remove")} className="border-t">
          <form action={removeAppAction} className="flex flex-col items-start gap-4">
            <input type="hidden" name="locale" value={locale} />
            <p>{t("appRemoveText")}</p>
            <SubmitButton tone="danger">{t("remove")}</SubmitButton>
          </form>
        </Disclosure>
      )}
    </div>
  );
}
