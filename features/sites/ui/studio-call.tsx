import { useTranslations } from "next-intl";
import { knownAnswers, useAnswerFields } from "#components/calls/answer-fields.ts";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { Reasons } from "#components/calls/marks.tsx";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Part } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Confirmed } from "#components/ui/confirmed.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { applyForRoomAction, leaveRoomAction } from "#features/sites/actions.ts";
import type { StudioCall as Page } from "#features/sites/tenancy-schema.ts";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: Page; done: string | null; problem: string | null; locale: Locale };

/** A room that is offered: its terms and criteria, the maker's application, and how it ended. */
export function StudioCall({ page, done, problem, locale }: Props) {
  const t = useTranslations("sites");
  const date = (day: string) => formatDate(day, locale);
  const state = page.application?.state;
  const mayWrite = page.isOpen && (!state || state === "submitted" || state === "withdrawn");
  return (
    <Frame
      back={{ href: `/studio/sites?workshop=${page.artisanId}`, label: t("studio.back") }}
      title={
        <>
          <bdi>{page.unitCode}</bdi> <Bilingual value={page.unitName} locale={locale} />
        </>
      }
      lead={<Bilingual value={page.site.name} locale={locale} />}
      said={saidOf("studio", done, locale)}
      width="text"
      {...{ problem, locale }}
    >
      <div className="flex flex-col gap-2">
        <Bilingual value={page.intro} locale={locale} as="p" />
        <p>
          {t("rent", { amount: formatMoney(page.rent, locale) })} · {t("months", { count: page.months })}
        </p>
        <p>
          {t("callDays", { from: date(page.opensOn), to: date(page.closesOn), start: date(page.startsOn) })}
        </p>
      </div>
      {page.application && <Own page={page} application={page.application} locale={locale} />}
      <Part id="criteria" title={t("criteria")}>
        <p className="text-s text-encre-2">{t("criteriaText")}</p>
        <CriteriaList criteria={page.criteria} locale={locale} />
      </Part>
      {mayWrite && <ApplyForm page={page} locale={locale} />}
    </Frame>
  );
}

type OwnProps = { page: Page; application: NonNullable<Page["application"]>; locale: Locale };

function Own({ page, application, locale }: OwnProps) {
  const t = useTranslations("sites");
  const calls = useTranslations("calls");
  const { state, points, rank, scores } = application;
  const hidden = { locale, callId: page.id, artisanId: page.artisanId, applicationId: application.id };
  return (
    <Part id="own" title={t("studio.applyTitle")}>
      <p>
        {calls("application", { number: application.number })} · {t(`applicationStates.${state}`)}
      </p>
      {state === "chosen" && <Notice tone="success" title={t("studio.chosenText")} />}
      {points !== null && rank !== null && (
        <p>{t("studio.resultText", { rank, points, most: page.mostPoints })}</p>
      )}
      <Reasons criteria={page.criteria} marks={scores} locale={locale} />
      {(state === "submitted" || state === "waiting") && (
        <Disclosure summary={t("studio.withdraw")}>
          <Confirmed
            id="withdraw"
            action={leaveRoomAction}
            hidden={{ ...hidden, act: "withdraw" }}
            label={t("studio.withdraw")}
            confirm={t("studio.withdrawConfirm")}
            tone="danger"
          />
        </Disclosure>
      )}
      {state === "chosen" && (
        <Disclosure summary={t("studio.decline")}>
          <Confirmed
            id="decline"
            action={leaveRoomAction}
            hidden={{ ...hidden, act: "decline" }}
            label={t("studio.decline")}
            confirm={t("studio.declineConfirm")}
            tone="danger"
          />
        </Disclosure>
      )}
    </Part>
  );
}

function ApplyForm({ page, locale }: { page: Page; locale: Locale }) {
  const t = useTranslations("sites");
  const fields = useAnswerFields(page.criteria, locale);
  return (
    <Part id="apply" title={t("studio.applyTitle")}>
      <FieldsForm
        action={applyForRoomAction}
        start={newForm(knownAnswers(page.application?.answers ?? []))}
        fields={fields}
        hidden={{ locale, callId: page.id, artisanId: page.artisanId }}
        several={{ criterion: page.criteria.map(({ id }) => id) }}
        sentences={siteSentences(locale)}
        submit={page.application?.state === "submitted" ? t("studio.change") : t("studio.send")}
        block
      />
    </Part>
  );
}
