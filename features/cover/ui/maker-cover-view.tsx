import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { giveConsentAction } from "#features/cover/actions.ts";
import { type CoverDto, officeMethods } from "#features/cover/schema.ts";
import { CoverNotice, type CoverOutcome } from "#features/cover/ui/cover-notice.tsx";
import { CoverStatusPill } from "#features/cover/ui/cover-status.tsx";
import { StatusForm } from "#features/cover/ui/status-form.tsx";
import { WithdrawStep } from "#features/cover/ui/withdraw-step.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type MakerCoverProps = { cover: CoverDto; outcome: CoverOutcome; step: string; locale: Locale };

/** One maker's health cover at the counter: the agreement first, and only then where they stand. */
export function MakerCoverView({ cover, outcome, step, locale }: MakerCoverProps) {
  const t = useTranslations("cover.maker");
  const errors = useTranslations("cover.errors");
  const here = `/office/cover/makers/${cover.artisanId}`;
  const done = { agreed: t("recorded"), saved: t("saved"), withdrawn: t("withdrawn") };
  const { agreedSince, status } = cover;
  const words = {
    legend: t("set"),
    number: t("number"),
    numberHint: t("numberHint"),
    save: t("save"),
  };
  return (
    <Container width="form" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/cover">{t("back")}</BackLink>}
        title={t("title", { name: isolate(pick(cover.name, locale).text) })}
        lead={<bdi dir="ltr">{cover.registryNumber}</bdi>}
      />
      <CoverNotice {...outcome} words={done} />
      {!cover.applies && <Notice>{errors("COVER_PERSONS_ONLY")}</Notice>}
      {cover.applies && !agreedSince && <RecordForm cover={cover} here={here} locale={locale} />}
      {cover.applies && agreedSince && step === "withdraw" && (
        <WithdrawStep
          artisanId={cover.artisanId}
          locale={locale}
          back={here}
          words={{ text: t("withdrawText"), yes: t("withdrawYes"), no: t("withdrawNo") }}
        />
      )}
      {cover.applies && agreedSince && step !== "withdraw" && (
        <div className="flex flex-col gap-8">
          <Card className="flex flex-col gap-2">
            {status && <CoverStatusPill status={status} />}
            {cover.maskedNumber && (
              <p>
                {t("number")} <bdi dir="ltr">{cover.maskedNumber}</bdi>
              </p>
            )}
            <p className="text-s text-encre-2">
              {t("agreedSince", { date: formatDate(agreedSince, locale) })}
            </p>
          </Card>
          <StatusForm cover={cover} locale={locale} back={here} words={words} />
          <ButtonLink href={`${here}?do=withdraw`} tone="quiet">
            {t("withdraw")}
          </ButtonLink>
        </div>
      )}
    </Container>
  );
}

function RecordForm({ cover, here, locale }: { cover: CoverDto; here: string; locale: Locale }) {
  const t = useTranslations("cover.maker");
  const consents = useTranslations("consents");
  return (
    <div className="flex flex-col gap-6">
      <Notice>{t("none")}</Notice>
      <form action={giveConsentAction} className="flex flex-col gap-6">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="back" value={here} />
        <input type="hidden" name="artisanId" value={cover.artisanId} />
        <h2 className="text-xl">{t("record")}</h2>
        <Card tone="sable" className="flex flex-col gap-2">
          <p className="text-s text-encre-2">{t("words")}</p>
          <p>{consents("health_cover")}</p>
        </Card>
        <RadioCards
          legend={t("method")}
          name="method"
          options={officeMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        />
        <TextInput name="witness" label={t("witness")} hint={t("witnessHint")} optional maxLength={120} />
        <SubmitButton>{t("recordSubmit")}</SubmitButton>
      </form>
    </div>
  );
}
