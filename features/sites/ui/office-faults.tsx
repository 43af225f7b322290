import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { Part } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { reportFaultAction, settleFaultAction } from "#features/sites/actions.ts";
import { faultTransitions } from "#features/sites/domain/transitions.ts";
import type { SiteFacts, Unit } from "#features/sites/schema.ts";
import type { FaultRow } from "#features/sites/tenancy-schema.ts";
import { FaultList } from "#features/sites/ui/fault-list.tsx";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { money, sum } from "#lib/money/money.ts";

type Props = {
  site: SiteFacts;
  units: readonly Unit[];
  faults: readonly FaultRow[];
  /** The one that is answered now. */
  chosen: string | null;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

/** Repairs of a site: the one that is answered, those that wait, those that are done with their costs. */
export function OfficeFaults({ site, units, faults, chosen, done, problem, locale }: Props) {
  const t = useTranslations("sites.office");
  const fault = faults.find(({ id }) => id === chosen);
  const costs = sum(
    faults.map(({ cost }) => cost ?? money(0, "MAD")),
    "MAD",
  );
  return (
    <Frame
      back={{ href: `/office/sites/${site.id}`, label: <Bilingual value={site.name} locale={locale} /> }}
      title={t("faultsTitle")}
      said={saidOf("office", done, locale)}
      width="text"
      {...{ problem, locale }}
    >
      {fault && faultTransitions[fault.state].length > 0 && (
        <Part id="answer" title={t("answerTitle")}>
          <FaultList faults={[fault]} locale={locale} />
          <SettleForm site={site} fault={fault} locale={locale} />
        </Part>
      )}
      <Part id="all" title={t("faultsTitle")}>
        {costs.minor > 0 && <p>{t("costTotal", { amount: formatMoney(costs, locale) })}</p>}
        {faults.length === 0 ? (
          <p>{t("noFaults")}</p>
        ) : (
          <FaultList
            faults={faults}
            locale={locale}
            href={({ id }) => `/office/sites/${site.id}/faults?fault=${id}`}
          />
        )}
      </Part>
      {units.length > 0 && !fault && (
        <Disclosure summary={t("reportFault")}>
          <FieldsForm
            action={reportFaultAction}
            start={newForm()}
            fields={[
              {
                ...{ kind: "select", name: "unitId", label: t("fields.faultUnit"), placeholder: "–" },
                options: units.map(({ id, code, name }) => ({
                  value: id,
                  label: `${code} – ${pick(name, locale).text}`,
                })),
              },
              { kind: "textarea", name: "note", label: t("fields.faultNote"), rows: 3, maxLength: 2000 },
            ]}
            hidden={{ locale, siteId: site.id }}
            sentences={siteSentences(locale)}
            submit={t("reportFault")}
            tone="secondary"
          />
        </Disclosure>
      )}
    </Frame>
  );
}

function SettleForm({ site, fault, locale }: { site: SiteFacts; fault: FaultRow; locale: Locale }) {
  const t = useTranslations("sites");
  const fields: FieldSpec[] = [
    {
      ...{ kind: "radio", name: "state", label: t("office.fields.faultState"), columns: 3 },
      options: faultTransitions[fault.state].map((value) => ({ value, label: t(`faultStates.${value}`) })),
    },
    { kind: "textarea", name: "answer", label: t("office.fields.answer"), rows: 3, maxLength: 500 },
    ...(fault.state === "accepted"
      ? [
          {
            ...{ kind: "text" as const, name: "cost", label: t("office.fields.cost"), optional: true },
            ...{ dir: "ltr" as const, width: "s" as const, maxLength: 14 },
          },
        ]
      : []),
  ];
  return (
    <FieldsForm
      action={settleFaultAction}
      start={newForm()}
      fields={fields}
      hidden={{ locale, siteId: site.id, faultId: fault.id }}
      sentences={siteSentences(locale)}
      submit={t("office.answerFault")}
    />
  );
}
