import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { controlClass } from "#components/ui/control-look.ts";
import { Field } from "#components/ui/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** The month's two files. Plain forms that post to routes: a download, and an upload larger than an action takes. */
export function ExchangeForms({ chamberId, locale }: { chamberId: string; locale: Locale }) {
  const t = useTranslations("cover.office");
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card as="section" className="flex flex-col gap-4">
        <h3 className="text-l">{t("exportTitle")}</h3>
        <p>{t("exportText")}</p>
        <form action={`/${locale}/office/cover/export`} method="post">
          <input type="hidden" name="chamberId" value={chamberId} />
          <Button type="submit">
            <Icon name="download" />
            {t("export")}
          </Button>
        </form>
      </Card>
      <Card as="section" className="flex flex-col gap-4">
        <h3 className="text-l">{t("importTitle")}</h3>
        <p>{t("importText")}</p>
        <form
          action={`/${locale}/office/cover/answers`}
          method="post"
          encType="multipart/form-data"
          className="flex flex-col items-start gap-4"
        >
          <input type="hidden" name="chamberId" value={chamberId} />
          <Field id="file" label={t("file")} className="w-full">
            {(control) => (
              <input
                type="file"
                name="file"
                accept=".csv,text/csv"
                required
                {...control}
                className={controlClass}
              />
            )}
          </Field>
          <Button type="submit" tone="secondary">
            {t("import")}
          </Button>
        </form>
      </Card>
    </div>
  );
}
