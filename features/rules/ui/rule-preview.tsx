import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Card } from "#components/ui/card.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { recordRuleAction } from "#features/rules/actions.ts";
import { changedFields, fieldsOf } from "#features/rules/domain/rule-fields.ts";
import type { Draft, NewRulePage } from "#features/rules/ui/read-new-rule.ts";
import { Standing } from "#features/rules/ui/rule-card.tsx";
import { RulePart, RuleValueList } from "#features/rules/ui/rule-value.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PreviewProps = {
  page: NewRulePage;
  draft: Draft;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What a new version changes and from when, and the box that records it. */
export function RulePreview({ page, draft, sentences, locale }: PreviewProps) {
  const t = useTranslations("rules");
  const { key } = page.history;
  const changed = draft.before ? changedFields(key, draft.before.value, draft.value) : null;
  const day = formatDate(draft.effectiveFrom, locale);
  return (
    <>
      <Card as="section" tone="sable" className="flex flex-col gap-4">
        <h2 className="text-l">{t("fromDay", { day })}</h2>
        {changed === null && <RuleValueList rule={key} value={draft.value} locale={locale} />}
        {changed?.length === 0 && <Notice>{t("nothingChanges")}</Notice>}
        {changed && changed.length > 0 && (
          <DataTable
            caption={t("fromDay", { day })}
            captionHidden
            columns={[
              { key: "what", label: t("what"), rowHeader: true },
              { key: "before", label: t("before") },
              { key: "after", label: t("after") },
            ]}
            rows={fieldsOf(key)
              .filter(({ name }) => changed.includes(name))
              .map((field) => ({
                id: field.name,
                cells: {
                  what: t(`fields.${field.name}`),
                  before: <RulePart field={field} value={draft.before?.value} locale={locale} />,
                  after: (
                    <strong>
                      <RulePart field={field} value={draft.value} locale={locale} />
                    </strong>
                  ),
                },
              }))}
          />
        )}
        <Standing row={draft} locale={locale} />
        <p>{t("earlierStay")}</p>
        <p>
          <TextLink href={`/federation/rules/${key}?${backTo(page)}`}>{t("mend")}</TextLink>
        </p>
      </Card>
      <FieldsForm
        action={recordRuleAction}
        start={newForm()}
        hidden={{
          ...{ locale, key, value: JSON.stringify(draft.value), effectiveFrom: draft.effectiveFrom },
          ...{ source: draft.source, evidence: draft.evidence },
        }}
        sentences={sentences}
        submit={t("record")}
        pending={t("recording")}
        fields={[{ kind: "confirm", name: "confirm", label: t("confirm", { day }) }]}
      />
    </>
  );
}

/** The form again with everything that was typed. */
function backTo({ typed }: NewRulePage): string {
  const pairs = Object.entries(typed).flatMap(([name, values]) =>
    name === "step" ? [] : values.map((value) => [name, value]),
  );
  return new URLSearchParams([...pairs, ["step", "edit"]]).toString();
}
