import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { setMyConsentAction } from "#features/register/actions.ts";
import type { MyRecord } from "#features/register/queries/my-record.ts";
import type { OwnConsent } from "#features/register/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ConsentViewProps = { record: MyRecord; purpose: OwnConsent; locale: Locale };

/** One agreement, to be given or taken back: its words, what will happen, and one button. */
export function ConsentView({ record, purpose, locale }: ConsentViewProps) {
  const t = useTranslations("register.consent");
  const purposes = useTranslations("register.maker.purposes");
  const words = useTranslations("consents");
  const agreed = record.agreed[purpose];
  const path = `/studio/record?of=${record.id}`;
  return (
    <Container width="text" className="flex flex-col gap-6 pb-16">
      <PageHeader
        eyebrow={<BackLink href={path}>{t("back")}</BackLink>}
        title={t(agreed ? "withdrawTitle" : "giveTitle")}
        lead={purposes(purpose)}
      />
      <div className="flex flex-col gap-2">
        <p>{t(agreed ? "youAgreed" : "words")}</p>
        <blockquote className="border-s-4 border-bord ps-4">{words(purpose)}</blockquote>
      </div>
      <Notice tone={agreed ? "warning" : "info"} title={t("happens")}>
        <p>{t(`${agreed ? "withdraw" : "give"}.${purpose}`)}</p>
      </Notice>
      <form action={setMyConsentAction} className="flex flex-col gap-3">
        <input type="hidden" name="artisanId" value={record.id} />
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="agreed" value={agreed ? "no" : "yes"} />
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton size="l" block tone={agreed ? "danger" : "primary"}>
          {t(agreed ? "submitWithdraw" : "submitGive")}
        </SubmitButton>
        <ButtonLink href={path} tone="secondary" block>
          {t("back")}
        </ButtonLink>
      </form>
    </Container>
  );
}
