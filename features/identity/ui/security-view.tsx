import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { MyBrowser } from "#features/identity/queries/my-browsers.ts";
import type { MyFactors } from "#features/identity/queries/my-factors.ts";
import { type FactorError, secondStepPath, stepUpPath } from "#features/identity/schema.ts";
import { AddPasskey } from "#features/identity/ui/add-passkey.tsx";
import { AppPanel } from "#features/identity/ui/app-panel.tsx";
import { BrowserList } from "#features/identity/ui/browser-list.tsx";
import { PasskeyList } from "#features/identity/ui/passkey-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const securityDone = ["removed", "renamed", "ended", "endedAll", "added"] as const;

type SecurityViewProps = {
  factors: MyFactors;
  browsers: readonly MyBrowser[];
  done: (typeof securityDone)[number] | null;
  problem: FactorError | null;
  locale: Locale;
};

/** What proves that somebody is themselves, and where they are signed in. Changing anything asks for a fresh second factor. */
export function SecurityView({ factors, browsers, done, problem, locale }: SecurityViewProps) {
  const t = useTranslations("identity.security");
  const say = useTranslations("identity.factor.errors");
  const here = `/${locale}/account/security`;
  const mayChange = !factors.hasFactor || factors.isFresh;
  const { passkeys, appSince, codesLeft } = factors;
  return (
    <ClientMessages locale={locale} namespaces={["identity"]}>
      <Container width="text" className="flex flex-col gap-4 pt-4">
        <BackLink href="/account">{t("back")}</BackLink>
        <PageHeader title={t("title")} lead={t("lead")} />
        {done && (
          <Notice tone="success" role="status">
            {t(`done.${done}`)}
          </Notice>
        )}
        {problem && (
          <Notice tone="danger" role="alert">
            {say(problem, { count: 1 })}
          </Notice>
        )}
        {!mayChange && (
          <Notice>
            <p>{t("confirmFirst")}</p>
            <p>
              <ButtonLink href={stepUpPath(locale, here)} plain>
                {t("confirm")}
              </ButtonLink>
            </p>
          </Notice>
        )}
      </Container>
      <Section title={t("passkeys")} width="text">
        <PasskeyList passkeys={passkeys} locale={locale} mayChange={mayChange} />
        {mayChange && (
          <Disclosure summary={t("addPasskey")} open={!factors.hasFactor} className="mt-4">
            <AddPasskey locale={locale} next={`${here}?done=added`} />
          </Disclosure>
        )}
      </Section>
      <Section title={t("app")} width="text" tone="sable">
        <AppPanel since={appSince} locale={locale} mayChange={mayChange} />
      </Section>
      {factors.hasFactor && (
        <Section title={t("codes")} width="text">
          <p className="mb-4 text-encre-2">
            {t("codesLeft", { count: codesLeft })} {codesLeft < 3 && t("codesFew")}
          </p>
          {mayChange && (
            <ButtonLink href={secondStepPath(locale, "codes", here)} plain tone="secondary">
              {t("codesNew")}
            </ButtonLink>
          )}
        </Section>
      )}
      <Section title={t("browsers")} width="text" tone={factors.hasFactor ? "sable" : "plain"}>
        <BrowserList browsers={browsers} locale={locale} mayChange={mayChange} />
      </Section>
    </ClientMessages>
  );
}
