import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { LookUpPage } from "#features/register/ui/read-look-up.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type LookUpFormsProps = Pick<LookUpPage, "typed" | "crafts"> & { locale: Locale; isWrong: boolean };

/** The two ways to ask the register. Plain forms that lead to an address: they need no script and can be shared. */
export function LookUpForms({ typed, crafts, locale, isWrong }: LookUpFormsProps) {
  const t = useTranslations("register.lookup");
  const action = `/${locale}/registry`;
  const choices = crafts
    .map(({ key, name }) => ({ value: key, label: pick(name, locale).text }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card as="section">
        <form action={action} className="flex flex-col gap-5">
          <h2 className="text-xl">{t("byNumber")}</h2>
          <TextInput
            name="number"
            label={t("number")}
            hint={t("numberHint")}
            error={isWrong ? t("numberWrong") : undefined}
            defaultValue={typed.number}
            dir="ltr"
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            width="m"
          />
          <Button type="submit" className="self-start max-sm:w-full">
            {t("check")}
          </Button>
        </form>
      </Card>
      <Card as="section">
        <form action={action} className="flex flex-col gap-5">
          <h2 className="text-xl">{t("byMaker")}</h2>
          <TextInput
            name="name"
            label={t("name")}
            hint={t("nameHint")}
            defaultValue={typed.name}
            maxLength={80}
            autoComplete="off"
            required={false}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <Select
              name="craft"
              label={t("craft")}
              options={choices}
              placeholder={t("anyCraft")}
              defaultValue={typed.craft}
              required={false}
            />
            <TextInput
              name="town"
              label={t("town")}
              defaultValue={typed.town}
              maxLength={80}
              autoComplete="off"
              required={false}
            />
          </div>
          <Button type="submit" className="self-start max-sm:w-full">
            {t("search")}
          </Button>
        </form>
      </Card>
    </div>
  );
}
