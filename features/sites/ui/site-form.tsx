import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { moveSiteAction, writeSiteAction } from "#features/sites/actions.ts";
import { siteTransitions } from "#features/sites/domain/transitions.ts";
import {
  type OwnSite,
  type SiteState,
  siteKinds,
  siteStates,
  siteWords,
  typedHours,
} from "#features/sites/schema.ts";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

type Props = { site: OwnSite | null; chamberId: string | null; today: string; locale: Locale };

const long = new Set<string>(["intro", "visit"]);
const days = ["0", "1", "2", "3", "4", "5", "6"] as const;

/** A site's type, words in three languages, hours and the size of its plan; for one that is new, the state it is in. */
export function SiteForm({ site, chamberId, today, locale }: Props) {
  const t = useTranslations("sites");
  const stateFields = useStateFields(siteStates, today);
  const fields: FieldSpec[] = [
    {
      ...{ kind: "select", name: "kind", label: t("office.fields.kind"), placeholder: "–" },
      options: siteKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
    },
    ...siteWords.flatMap((name) =>
      locales.map((language): FieldSpec => {
        const words = { field: t(`office.fields.${name}`), language: t(`office.languages.${language}`) };
        const common = { name: `${name}.${language}`, label: t("office.inLanguage", words), lang: language };
        return long.has(name)
          ? { ...common, kind: "textarea", rows: 3 }
          : { ...common, kind: "text", dir: language === "ar" ? "rtl" : "ltr" };
      }),
    ),
    ...days.map((day): FieldSpec => {
      const label = t("office.fields.hours", { day: t(`weekdays.${day}`) });
      const hint = day === "0" ? t("office.fields.hoursHint") : undefined;
      return {
        ...{ kind: "text", name: `hours.${day}`, label, hint, optional: true },
        ...{ dir: "ltr", width: "s", maxLength: 20 },
      };
    }),
    ...(["planColumns", "planRows"] as const).map(
      (name): FieldSpec => ({
        ...{ kind: "text", name, label: t(`office.fields.${name}`), hint: t("office.fields.planHint") },
        ...{ dir: "ltr", width: "xs", maxLength: 2 },
      }),
    ),
    ...(site ? [] : stateFields),
  ];
  return (
    <FieldsForm
      action={writeSiteAction}
      start={newForm(site ? known(site) : { planColumns: "12", planRows: "8" })}
      fields={fields}
      hidden={{ locale, siteId: site?.id ?? "", chamberId: chamberId ?? "" }}
      sentences={siteSentences(locale)}
      submit={t("office.save")}
    />
  );
}

function useStateFields(states: readonly SiteState[], today: string): FieldSpec[] {
  const t = useTranslations("sites");
  return [
    {
      ...{ kind: "select", name: "state", label: t("office.fields.state"), placeholder: "–" },
      options: states.map((state) => ({ value: state, label: t(`states.${state}`) })),
    },
    { kind: "date", name: "stateOn", label: t("office.fields.stateOn"), max: today },
    {
      ...{ kind: "text", name: "stateSource", label: t("office.fields.stateSource") },
      ...{ hint: t("office.fields.stateSourceHint"), maxLength: 300 },
    },
  ];
}

/** The next state of a site, when it came, and who says so. */
export function StateForm({ site, today, locale }: { site: OwnSite; today: string; locale: Locale }) {
  const t = useTranslations("sites");
  const fields = useStateFields(siteTransitions[site.state], today);
  return (
    <FieldsForm
      action={moveSiteAction}
      start={newForm()}
      fields={fields}
      hidden={{ locale, siteId: site.id }}
      sentences={siteSentences(locale)}
      submit={t("office.move")}
      tone="secondary"
    />
  );
}

function known(site: OwnSite): Record<string, string> {
  const words = siteWords.flatMap((name) =>
    locales.map((language) => [`${name}.${language}`, site[name][language] ?? ""] as const),
  );
  return {
    ...Object.fromEntries(words),
    ...Object.fromEntries(days.map((day, n) => [`hours.${day}`, typedHours(site.hours[n] ?? null)])),
    kind: site.kind,
    planColumns: String(site.plan.columns),
    planRows: String(site.plan.rows),
  };
}
