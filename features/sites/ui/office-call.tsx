import { useTranslations } from "next-intl";
import { ApplicationTable } from "#components/calls/application-table.tsx";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { CriterionForm } from "#components/calls/criterion-form.tsx";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Part } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Confirmed, Hidden } from "#components/ui/confirmed.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  addCallCriterionAction,
  callAction,
  passOnAction,
  removeCallCriterionAction,
  signContractAction,
} from "#features/sites/actions.ts";
import type { OfficeCall as Page } from "#features/sites/tenancy-schema.ts";
import { CallForm } from "#features/sites/ui/call-form.tsx";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { dayAfter } from "#lib/days.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: Page; today: string; done: string | null; problem: string | null; locale: Locale };

/** An offer of a room: the draft with its criteria, the applications with their points, then the contract. */
export function OfficeCall(props: Props) {
  const { page, today, done, problem, locale } = props;
  const t = useTranslations("sites");
  const calls = useTranslations("calls");
  const isDraft = page.state === "draft";
  const hidden = { locale, siteId: page.site.id, callId: page.id };
  const date = (day: string) => formatDate(day, locale);
  return (
    <Frame
      back={{ href: `/office/sites/${page.site.id}/rooms`, label: t("office.rooms") }}
      title={t("office.editUnit", { code: page.unitCode })}
      eyebrow={t(`callStates.${page.state}`)}
      lead={t("callDays", { from: date(page.opensOn), to: date(page.closesOn), start: date(page.startsOn) })}
      said={saidOf("office", done, locale)}
      width="text"
      {...{ problem, locale }}
    >
      <div>
        <Bilingual value={page.intro} locale={locale} as="p" />
        <p className="mt-2">
          {t("rent", { amount: formatMoney(page.rent, locale) })} · {t("months", { count: page.months })}
        </p>
      </div>
      {!isDraft && <Applications {...props} />}
      <Part id="criteria" title={t("criteria")}>
        <p className="text-s text-encre-2">{t("criteriaText")}</p>
        {page.criteria.length === 0 ? (
          <p>{t("office.noCriteria")}</p>
        ) : (
          <CriteriaList
            criteria={page.criteria}
            locale={locale}
            act={({ id }) =>
              isDraft && (
                <form action={removeCallCriterionAction}>
                  <Hidden values={{ ...hidden, criterionId: id }} />
                  <SubmitButton tone="secondary">{t("office.removeCriterion")}</SubmitButton>
                </form>
              )
            }
          />
        )}
        {isDraft && (
          <Disclosure summary={calls("addCriterion")} open={page.criteria.length === 0}>
            <CriterionForm
              action={addCallCriterionAction}
              hidden={hidden}
              sentences={siteSentences(locale)}
            />
          </Disclosure>
        )}
      </Part>
      {isDraft && (
        <>
          <Disclosure summary={t("office.edit")}>
            <CallForm siteId={page.site.id} call={page} units={[]} today={today} locale={locale} />
          </Disclosure>
          <Confirmed
            id="publish"
            action={callAction}
            hidden={{ ...hidden, act: "published" }}
            label={t("office.publishCall")}
            hint={t("office.callLead")}
            confirm={t("office.publishCallConfirm")}
          />
        </>
      )}
      {(isDraft || page.state === "published") && (
        <Disclosure summary={t("office.cancelCall")}>
          <Confirmed
            id="cancel"
            action={callAction}
            hidden={{ ...hidden, act: "cancelled" }}
            label={t("office.cancelCall")}
            confirm={t("office.cancelCallConfirm")}
            tone="danger"
          />
        </Disclosure>
      )}
    </Frame>
  );
}

function Applications({ page, today, locale }: Props) {
  const t = useTranslations("sites.office");
  const calls = useTranslations("calls");
  const states = useTranslations("sites.applicationStates");
  const isScoring = page.state === "published" && page.closesOn < today;
  const chosen = page.applications.find(({ state }) => state === "chosen");
  const hidden = { locale, siteId: page.site.id, callId: page.id };
  return (
    <Part id="applications" title={calls("applications")}>
      {page.state === "published" && !isScoring && (
        <p>{t("scoreWhen", { date: formatDate(dayAfter(page.closesOn), locale) })}</p>
      )}
      <ApplicationTable
        applications={page.applications}
        state={(row) => states(row.state)}
        href={(row) => `/office/sites/${page.site.id}/calls/${page.id}/${row.id}`}
        locale={locale}
      />
      {isScoring && (
        <Confirmed
          id="allocate"
          action={callAction}
          hidden={{ ...hidden, act: "allocated" }}
          label={t("allocate")}
          confirm={t("allocateConfirm")}
        />
      )}
      {chosen && (
        <>
          <h3 className="text-xl">
            {t("sign")}
            {" – "}
            <Bilingual value={chosen.name} locale={locale} />
          </h3>
          <FieldsForm
            action={signContractAction}
            start={newForm({ startsOn: page.startsOn })}
            fields={[
              { kind: "text", name: "contract", label: t("fields.contract"), dir: "ltr", maxLength: 60 },
              { kind: "date", name: "startsOn", label: t("fields.startsOn"), min: page.startsOn },
              { kind: "confirm", name: "confirm", label: t("fields.signConfirm") },
            ]}
            hidden={{ ...hidden, applicationId: chosen.id }}
            sentences={siteSentences(locale)}
            submit={t("sign")}
          />
          <Disclosure summary={t("passOn")}>
            <Confirmed
              id="pass"
              action={passOnAction}
              hidden={{ ...hidden, applicationId: chosen.id }}
              label={t("passOn")}
              confirm={t("passOnConfirm")}
              tone="danger"
            />
          </Disclosure>
        </>
      )}
    </Part>
  );
}
