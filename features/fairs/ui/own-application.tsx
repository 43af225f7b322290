import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Reasons } from "#components/calls/marks.tsx";
import { formatDate } from "#components/format/date.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { answerStandAction, withdrawAction } from "#features/fairs/actions.ts";
import type { StudioApplication, StudioFair } from "#features/fairs/schema.ts";
import { metres } from "#features/fairs/ui/size.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: StudioFair; application: StudioApplication; locale: Locale };

/** Where a maker's application stands, and what they can say to it. */
export function OwnApplication(props: Props) {
  const { page, application, locale } = props;
  const t = useTranslations("fairs");
  const { state, points, rank } = application;
  return (
    <section className="flex flex-col gap-5">
      <StandPart {...props} />
      <SummaryList
        items={[
          { term: t("studio.number"), value: application.number },
          { term: t("studio.stateLabel"), value: t(`states.${state}`) },
          ...(points !== null && rank !== null
            ? [
                {
                  term: t("studio.result"),
                  value: t("studio.resultText", { points, rank, most: page.mostPoints }),
                },
              ]
            : []),
        ]}
      />
      {state === "waiting" && <p>{t("studio.waitingText")}</p>}
      <Reasons criteria={page.criteria} marks={application.scores} locale={locale}>
        <p className="mt-4">
          <TextLink href={`/fairs/${page.slug}/draw`}>{t("draw.link")}</TextLink>
        </p>
      </Reasons>
      {(state === "submitted" || state === "waiting") && (
        <Form page={page} application={application} locale={locale} action={withdrawAction}>
          <SubmitButton tone="secondary">{t("studio.withdraw")}</SubmitButton>
        </Form>
      )}
    </section>
  );
}

function StandPart({ page, application, locale }: Props) {
  const t = useTranslations("fairs.studio");
  const size = useTranslations("fairs");
  const { state, stand, answerBy } = application;
  if (!stand || (state !== "offered" && state !== "confirmed")) return null;
  const words = { stand: stand.number, size: size("size", metres(stand, locale)) };
  if (state === "offered")
    return (
      <Card tone="sable" className="flex flex-col gap-4">
        <h2 className="text-xl">{t("offeredTitle", words)}</h2>
        <p>
          {t("offeredText", { ...words, date: answerBy ? formatDate(answerBy, locale, "dateTime") : "" })}
        </p>
        <Form {...{ page, application, locale }} action={answerStandAction}>
          <SubmitButton size="l" block name="answer" value="yes">
            {t("accept")}
          </SubmitButton>
          <SubmitButton size="l" block tone="secondary" name="answer" value="no">
            {t("decline")}
          </SubmitButton>
        </Form>
      </Card>
    );
  return (
    <Card tone="sable" className="flex flex-col gap-4">
      <h2 className="text-xl">{t("confirmedTitle", words)}</h2>
      <p>{t("confirmedText", words)}</p>
      <ButtonLink size="l" block href={`/studio/fairs/${page.id}/stand?workshop=${page.artisanId}`}>
        {t("toStand")}
      </ButtonLink>
      <Disclosure summary={t("giveUp")}>
        <Form {...{ page, application, locale }} action={answerStandAction}>
          <Checkbox name="confirm" label={t("giveUpConfirm")} required />
          <SubmitButton tone="danger" name="answer" value="give-up">
            {t("giveUp")}
          </SubmitButton>
        </Form>
      </Disclosure>
    </Card>
  );
}

type FormProps = Props & { action: (data: FormData) => Promise<void>; children: ReactNode };

function Form({ page, application, locale, action, children }: FormProps) {
  return (
    <form action={action} className="flex flex-col gap-3">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="fairId" value={page.id} />
      <input type="hidden" name="applicationId" value={application.id} />
      <input type="hidden" name="artisanId" value={page.artisanId} />
      {children}
    </form>
  );
}
