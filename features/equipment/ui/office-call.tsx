import { useTranslations } from "next-intl";
import { ApplicationTable } from "#components/calls/application-table.tsx";
import { CriteriaList } from "#components/calls/criteria-list.tsx";
import { CriterionForm } from "#components/calls/criterion-form.tsx";
import { formatDate } from "#components/format/date.ts";
import { Part, WorkPage } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Confirmed, Hidden } from "#components/ui/confirmed.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  addCriterionAction,
  callAction,
  cancelCallAction,
  removePartAction,
  sendBackAction,
} from "#features/equipment/actions.ts";
import type { CallChoices } from "#features/equipment/index.ts";
import { type OfficeCall as Page, sendBackReasons } from "#features/equipment/schema.ts";
import { CallIntro, FundsList, ItemTable, PhasePill } from "#features/equipment/ui/call-parts.tsx";
import { CallForm, FundsForm, ItemForm } from "#features/equipment/ui/forms.tsx";
import { equipmentSentences, saidOf, sentenceOf } from "#features/equipment/ui/sentences.ts";
import { dayAfter } from "#lib/days.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  page: Page;
  choices: CallChoices;
  today: string;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

/** A call as the chamber keeps it: the draft with its parts, the requests with their points, the decision, what was given. */
export function OfficeCall(props: Props) {
  const { page, choices, today, done, problem, locale } = props;
  const t = useTranslations("equipment");
  const calls = useTranslations("calls");
  const isDraft = page.state === "draft";
  const hidden = { locale, callId: page.id };
  const sentences = equipmentSentences(locale);
  const remove = (part: Readonly<Record<string, string>>) =>
    isDraft && (
      <form action={removePartAction}>
        <Hidden values={{ ...hidden, ...part }} />
        <SubmitButton tone="secondary">{t("office.remove")}</SubmitButton>
      </form>
    );
  return (
    <WorkPage
      back={{ href: "/office/equipment", label: t("back") }}
      title={<Bilingual value={page.title} locale={locale} />}
      eyebrow={<PhasePill phase={page.phase} />}
      said={saidOf("office", done, locale)}
      problem={sentenceOf(problem, locale)}
    >
      <CallIntro call={page} locale={locale} />
      {!isDraft && page.state !== "cancelled" && (
        <p>
          <TextLink href={`/equipment/${page.slug}`}>{t("office.view")}</TextLink>
        </p>
      )}
      {!isDraft && <Requests {...props} />}
      <Part id="items" title={t("items")}>
        {page.items.length === 0 ? (
          <p>{t("office.noItems")}</p>
        ) : (
          <ItemTable
            items={page.items}
            locale={locale}
            act={({ id, held, quantity }) =>
              isDraft ? remove({ itemId: id }) : <p>{t("office.heldText", { held, quantity })}</p>
            }
          />
        )}
        {isDraft && (
          <Disclosure summary={t("office.addItem")} open={page.items.length === 0}>
            <ItemForm callId={page.id} choices={choices} locale={locale} />
          </Disclosure>
        )}
      </Part>
      <Part id="funds" title={t("budget")}>
        {page.funds.length === 0 ? (
          <p>{t("office.noFunds")}</p>
        ) : (
          <FundsList
            funds={page.funds}
            budget={page.budget}
            locale={locale}
            act={({ id }) => remove({ fundsId: id })}
          />
        )}
        {isDraft && (
          <Disclosure summary={t("office.addFunds")} open={page.funds.length === 0}>
            <FundsForm callId={page.id} today={today} locale={locale} />
          </Disclosure>
        )}
      </Part>
      <Part id="criteria" title={t("criteria")}>
        <p className="max-w-text text-s text-encre-2">{t("criteriaText")}</p>
        {page.criteria.length === 0 ? (
          <p>{t("office.noCriteria")}</p>
        ) : (
          <CriteriaList
            criteria={page.criteria}
            locale={locale}
            act={({ id }) => remove({ criterionId: id })}
          />
        )}
        {isDraft && (
          <Disclosure summary={calls("addCriterion")} open={page.criteria.length === 0}>
            <CriterionForm action={addCriterionAction} hidden={hidden} sentences={sentences} />
          </Disclosure>
        )}
      </Part>
      {isDraft && (
        <>
          <Disclosure summary={t("office.edit")}>
            <CallForm call={page} chamberId={page.chamberId} {...{ choices, today, locale }} />
          </Disclosure>
          <Confirmed
            id="publish"
            action={callAction}
            hidden={{ ...hidden, act: "published" }}
            label={t("office.publish")}
            hint={t("office.publishHint")}
            confirm={t("office.publishConfirm")}
          />
        </>
      )}
      {["draft", "published", "closed", "ranked"].includes(page.state) && (
        <Disclosure summary={t("office.cancel")}>
          <FieldsForm
            action={cancelCallAction}
            start={newForm()}
            fields={[
              {
                ...{ kind: "textarea", name: "reason", label: t("office.fields.reason") },
                ...{ rows: 2, maxLength: 500 },
              },
              { kind: "confirm", name: "confirm", label: t("office.cancelConfirm") },
            ]}
            hidden={hidden}
            sentences={sentences}
            submit={t("office.cancel")}
            tone="danger"
          />
        </Disclosure>
      )}
    </WorkPage>
  );
}

function Requests({ page, locale }: Props) {
  const t = useTranslations("equipment");
  const hidden = { locale, callId: page.id };
  return (
    <Part id="requests" title={t("office.requests")}>
      {(page.phase === "announced" || page.phase === "open") && (
        <p>{t("office.scoreWhen", { date: formatDate(dayAfter(page.closesOn), locale) })}</p>
      )}
      <ApplicationTable
        applications={page.requests}
        state={(row) => (
          <span className="flex flex-col">
            {t(`requestStates.${row.state}`)}
            <span className="text-s text-encre-2">
              <Bilingual value={row.item} locale={locale} />
            </span>
            {row.awardId && row.awardState && (
              <TextLink href={`/office/equipment/awards/${row.awardId}`}>
                {t(`awardStates.${row.awardState}`)}
              </TextLink>
            )}
          </span>
        )}
        href={(row) => `/office/equipment/${page.id}/${row.id}`}
        locale={locale}
      />
      {page.phase === "closed" && page.requests.length > 0 && (
        <Confirmed
          id="rank"
          action={callAction}
          hidden={{ ...hidden, act: "ranked" }}
          label={t("office.rank")}
          hint={t("office.rankHint")}
          confirm={t("office.rankConfirm")}
        />
      )}
      {page.phase === "ranked" && (
        <>
          {page.isRankedByReader ? (
            <p>{t("office.rankedByYou")}</p>
          ) : (
            <Confirmed
              id="decide"
              action={callAction}
              hidden={{ ...hidden, act: "decided" }}
              label={t("office.decide")}
              hint={t("office.decideHint")}
              confirm={t("office.decideConfirm")}
            />
          )}
          <Disclosure summary={t("office.sendBack")}>
            <FieldsForm
              action={sendBackAction}
              start={newForm()}
              fields={[
                {
                  ...{ kind: "radio", name: "reason", label: t("office.fields.reason"), columns: 2 },
                  options: sendBackReasons.map((value) => ({ value, label: t(`sendBackReasons.${value}`) })),
                },
                { kind: "confirm", name: "confirm", label: t("office.sendBackConfirm") },
              ]}
              hidden={hidden}
              sentences={equipmentSentences(locale)}
              submit={t("office.sendBack")}
              tone="secondary"
            />
          </Disclosure>
        </>
      )}
      {page.phase === "decided" && (
        <Disclosure summary={t("office.finish")}>
          <Confirmed
            id="finish"
            action={callAction}
            hidden={{ ...hidden, act: "finished" }}
            label={t("office.finish")}
            hint={t("office.finishHint")}
            confirm={t("office.finishConfirm")}
          />
        </Disclosure>
      )}
    </Part>
  );
}
