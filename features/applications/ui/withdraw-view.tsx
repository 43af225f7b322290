import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { withdrawAction } from "#features/applications/actions.ts";
import type { Frame } from "#features/applications/paths.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type WithdrawViewProps = { applicationId: string; frame: Frame; stay: string; locale: Locale };

/** Asks whether a file is really taken back, and says what goes with it. */
export function WithdrawView({ applicationId, frame, stay, locale }: WithdrawViewProps) {
  const t = useTranslations("applications.withdraw");
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={t("title")} lead={t("text")} />
      <form action={withdrawAction} className="flex flex-col gap-4">
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="frame" value={frame} />
        <ButtonLink href={stay} size="l" block>
          {t("no")}
        </ButtonLink>
        <ClientMessages locale={locale}>
          <SubmitButton tone="danger" size="l" block>
            {t("yes")}
          </SubmitButton>
        </ClientMessages>
      </form>
    </Container>
  );
}
