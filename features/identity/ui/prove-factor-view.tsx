import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import type { MyFactors } from "#features/identity/queries/my-factors.ts";
import { secondStepPath } from "#features/identity/schema.ts";
import { proveAppAction } from "#features/identity/second-step-actions.ts";
import { FactorCodeForm } from "#features/identity/ui/factor-code-form.tsx";
import { ProvePasskey } from "#features/identity/ui/prove-passkey.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ProveFactorViewProps = { factors: MyFactors; locale: Locale; next: string };

/** Asks for one of the second factors a person has, and says what to do without any. */
export function ProveFactorView({ factors, locale, next }: ProveFactorViewProps) {
  const t = useTranslations("identity.factor");
  const both = factors.passkeys.length > 0 && factors.appSince !== null;
  return (
    <div className="flex flex-col gap-8">
      {factors.passkeys.length > 0 && <ProvePasskey locale={locale} next={next} />}
      {both && (
        <p className="flex items-center gap-4 text-encre-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
          {t("prove.or")}
        </p>
      )}
      {factors.appSince && (
        <section className="flex flex-col gap-4">
          <h2 className="text-xl">{t("prove.appTitle")}</h2>
          <FactorCodeForm
            action={proveAppAction}
            locale={locale}
            next={next}
            label={t("prove.code")}
            hint={t("app.codeHint")}
            submit={t("prove.submit")}
          />
        </section>
      )}
      <section className="border-t border-line pt-6">
        <h2 className="text-l">{t("prove.noWay")}</h2>
        <ul className="mt-2 flex flex-col">
          {factors.codesLeft > 0 && (
            <li className="py-2">
              <TextLink href={secondStepPath(locale, "recovery", next)} plain>
                {t("prove.useRecovery")}
              </TextLink>
            </li>
          )}
          <li className="py-2">
            <TextLink href={secondStepPath(locale, "lost", next)} plain>
              {t("prove.lostAll")}
            </TextLink>
          </li>
        </ul>
      </section>
    </div>
  );
}
