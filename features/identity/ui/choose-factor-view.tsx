import { useTranslations } from "next-intl";
import { StatusPill } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { beginAppAction } from "#features/identity/second-step-actions.ts";
import { AddPasskey } from "#features/identity/ui/add-passkey.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** The first second factor: a passkey or an authenticator app. */
export function ChooseFactorView({ locale, next }: { locale: Locale; next: string }) {
  const t = useTranslations("identity.factor.setUp");
  return (
    <div className="flex flex-col gap-6">
      <Card as="section" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-3">
          <h2 className="flex items-center gap-3 text-xl">
            <Icon name="shield" size={26} className="text-vert" />
            {t("passkeyTitle")}
          </h2>
          <StatusPill tone="verified">{t("recommended")}</StatusPill>
        </div>
        <p>{t("passkeyText")}</p>
        <AddPasskey locale={locale} next={next} />
      </Card>
      <Card as="section" className="flex flex-col gap-4">
        <h2 className="flex items-center gap-3 text-xl">
          <Icon name="phone" size={24} />
          {t("appTitle")}
        </h2>
        <p>{t("appText")}</p>
        <form action={beginAppAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="next" value={next} />
          <SubmitButton tone="secondary">{t("appStart")}</SubmitButton>
        </form>
      </Card>
    </div>
  );
}
