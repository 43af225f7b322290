import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { setHubAction } from "#features/orders/hub-actions.ts";
import type { HubSetting as Setting } from "#features/orders/queries/get-hub.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SettingProps = {
  hub: Setting;
  mayEdit: boolean;
  /** True right after it was saved. */
  isSaved: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

const languages = ["ar", "fr", "en"] as const;

/** Whether the chamber collects and packs together, where and when, with the manager's form to change it. */
export function HubSetting({ hub, mayEdit, isSaved, sentences, locale }: SettingProps) {
  const t = useTranslations("orders.hub.setting");
  const known = (name: "address" | "hours") =>
    languages.map((lang) => [`${name}.${lang}`, hub[name][lang] ?? ""]);
  return (
    <Card as="section">
      <div id="hub" className="flex max-w-text flex-col gap-3">
        <h2 className="text-l">{t("title")}</h2>
        <p role={isSaved ? "status" : undefined}>{t(hub.isOn ? "on" : "off")}</p>
        {hub.isOn && (
          <p>
            <Bilingual value={hub.address} locale={locale} /> ·{" "}
            <Bilingual value={hub.hours} locale={locale} />
          </p>
        )}
        {mayEdit && (
          <Disclosure summary={t("edit")}>
            <FieldsForm
              action={setHubAction}
              start={newForm({
                isOn: hub.isOn ? "yes" : "no",
                ...Object.fromEntries([...known("address"), ...known("hours")]),
              })}
              hidden={{ chamberId: hub.chamberId, locale }}
              sentences={sentences}
              submit={t("save")}
              fields={[
                {
                  kind: "radio",
                  name: "isOn",
                  label: t("question"),
                  options: [
                    { value: "yes", label: t("yes") },
                    { value: "no", label: t("no") },
                  ],
                },
                ...(["address", "hours"] as const).flatMap((name) =>
                  languages.map((lang) => ({
                    kind: "text" as const,
                    name: `${name}.${lang}`,
                    label: t(`${name}.${lang}`),
                    lang,
                    optional: true,
                    maxLength: 300,
                  })),
                ),
              ]}
            />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
