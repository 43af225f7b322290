import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { RegisterPage } from "#features/register/queries/list-makers.ts";
import { artisanKinds, standings } from "#features/register/schema.ts";
import type { RegisterChoice } from "#features/register/ui/filter-query.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type RegisterFilterProps = {
  choice: RegisterChoice;
  crafts: RegisterPage["crafts"];
  chamberId: string | null;
  /** Curators look for names and standings only. */
  namesOnly: boolean;
  locale: Locale;
};

/** What the list is narrowed by: a form that puts the choice into the address. */
export function RegisterFilter({ choice, crafts, chamberId, namesOnly, locale }: RegisterFilterProps) {
  const t = useTranslations("register.list");
  const word = useTranslations("register.standings");
  const kind = useTranslations("artisan.kind");
  const any = { value: "", label: t("any") };
  const action = `/${locale}/office/artisans`;
  return (
    <search aria-label={t("search")}>
      <form action={action} method="get" className="flex flex-col gap-4">
        {chamberId && <input type="hidden" name="chamber" value={chamberId} />}
        <div className="grid grid-cols-2 items-end gap-4 lg:grid-cols-4">
          <TextInput
            name="q"
            type="search"
            label={t(namesOnly ? "qCurator" : "q")}
            maxLength={80}
            required={false}
            defaultValue={choice.q ?? ""}
            className="col-span-2 lg:col-span-1"
          />
          <Select
            name="standing"
            label={t("standing")}
            required={false}
            options={[any, ...standings.map((value) => ({ value, label: word(value) }))]}
            defaultValue={choice.standing ?? ""}
          />
          {!namesOnly && (
            <>
              <Select
                name="kind"
                label={t("kind")}
                required={false}
                options={[any, ...artisanKinds.map((value) => ({ value, label: kind(value) }))]}
                defaultValue={choice.kind ?? ""}
              />
              <Select
                name="craft"
                label={t("craft")}
                required={false}
                options={[
                  any,
                  ...crafts.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
                ]}
                defaultValue={choice.craftId ?? ""}
              />
            </>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {!namesOnly && (
            <Checkbox
              name="expiring"
              value="1"
              label={t("expiring")}
              defaultChecked={Boolean(choice.expiringDays)}
            />
          )}
          <Button type="submit">{t("submit")}</Button>
          {Object.keys(choice).length > 0 && (
            <TextLink href={`/office/artisans${chamberId ? `?chamber=${chamberId}` : ""}`}>
              {t("clear")}
            </TextLink>
          )}
        </div>
      </form>
    </search>
  );
}
