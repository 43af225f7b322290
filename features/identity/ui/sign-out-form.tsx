import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { signOutAction } from "#features/identity/actions.ts";
import { ForgetOffline } from "#features/identity/ui/forget-offline.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Ends this browser's session. */
export function SignOutForm({ locale }: { locale: Locale }) {
  const t = useTranslations("identity.account");
  return (
    <ForgetOffline>
      <form action={signOutAction}>
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton tone="secondary">{t("signOut")}</SubmitButton>
      </form>
    </ForgetOffline>
  );
}
