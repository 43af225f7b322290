import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Part } from "#components/layout/work-page.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import { writeConditionAction } from "#features/sites/actions.ts";
import { conditionGrades, conditionOccasions, type UnitFile } from "#features/sites/tenancy-schema.ts";
import { ConditionList } from "#features/sites/ui/condition-list.tsx";
import { FaultList } from "#features/sites/ui/fault-list.tsx";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { UnitForm } from "#features/sites/ui/unit-form.tsx";
import { shownTones } from "#features/sites/ui/unit-list.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  page: UnitFile;
  today: string;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

/** A unit as its chamber keeps it: where it stands, its condition with photographs, repairs, and who rents it. */
export function OfficeUnit({ page, today, done, problem, locale }: Props) {
  const t = useTranslations("sites");
  const { unit, site, tenancy } = page;
  const path = `/office/sites/${site.id}`;
  return (
    <Frame
      back={{ href: path, label: <Bilingual value={site.name} locale={locale} /> }}
      title={t("office.editUnit", { code: unit.code })}
      eyebrow={<StatusPill tone={shownTones[unit.shown]}>{t(`shown.${unit.shown}`)}</StatusPill>}
      lead={<Bilingual value={unit.name} locale={locale} />}
      said={saidOf("office", done, locale)}
      width="form"
      {...{ problem, locale }}
    >
      {tenancy && (
        <p>
          {t("office.tenantNow")}
          {" – "}
          <TextLink href={`${path}/rooms/${tenancy.id}`}>
            <Bilingual value={tenancy.artisanName} locale={locale} />
          </TextLink>
          {", "}
          {t("office.termText", {
            from: formatDate(tenancy.startsOn, locale),
            to: formatDate(tenancy.endsOn, locale),
          })}
        </p>
      )}
      <Part id="condition" title={t("office.condition")}>
        {page.conditions.length === 0 ? (
          <p>{t("office.noConditions")}</p>
        ) : (
          <ConditionList conditions={page.conditions} locale={locale} />
        )}
        <Photo page={page} locale={locale} />
        <Disclosure summary={t("office.writeCondition")}>
          <ConditionForm page={page} today={today} locale={locale} />
        </Disclosure>
      </Part>
      <Part id="faults" title={t("office.faultsTitle")}>
        {page.faults.length === 0 ? (
          <p>{t("office.noFaults")}</p>
        ) : (
          <FaultList
            faults={page.faults}
            locale={locale}
            href={(fault) => `${path}/faults?fault=${fault.id}`}
          />
        )}
      </Part>
      <Part id="details" title={t("office.unitDetails")}>
        <p>{t("office.unitLead")}</p>
        <UnitForm siteId={site.id} unit={unit} locale={locale} />
      </Part>
    </Frame>
  );
}

/** A photograph for the newest report. */
function Photo({ page, locale }: Pick<Props, "page" | "locale">) {
  const t = useTranslations("sites.office");
  const [last] = page.conditions;
  if (!last) return null;
  const action = `/api/sites/units/${page.unit.id}/photos?lang=${locale}&site=${page.site.id}`;
  return (
    <Disclosure summary={t("photoAdd")}>
      <UploadForm action={action} send={t("photoSend")} sending={t("photoSending")}>
        <input type="hidden" name="conditionId" value={last.id} />
        <label className="flex flex-col gap-2 font-[550]">
          {t("photoAdd")}
          <input
            type="file"
            name="file"
            accept="image/jpeg,image/png,image/webp"
            required
            className="target w-full text-s"
          />
        </label>
      </UploadForm>
    </Disclosure>
  );
}

function ConditionForm({ page, today, locale }: Pick<Props, "page" | "today" | "locale">) {
  const t = useTranslations("sites");
  const fields: FieldSpec[] = [
    {
      ...{ kind: "radio", name: "occasion", label: t("office.fields.occasion"), columns: 3 },
      options: conditionOccasions.map((value) => ({ value, label: t(`occasions.${value}`) })),
    },
    {
      ...{ kind: "radio", name: "grade", label: t("office.fields.grade"), columns: 3 },
      options: conditionGrades.map((value) => ({ value, label: t(`grades.${value}`) })),
    },
    { kind: "textarea", name: "note", label: t("office.fields.note"), rows: 4, maxLength: 2000 },
    { kind: "date", name: "seenOn", label: t("office.fields.seenOn"), max: today },
  ];
  return (
    <FieldsForm
      action={writeConditionAction}
      start={newForm({ seenOn: today })}
      fields={fields}
      hidden={{ locale, siteId: page.site.id, unitId: page.unit.id }}
      sentences={siteSentences(locale)}
      submit={t("office.writeCondition")}
      tone="secondary"
    />
  );
}
