import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { closeAnnexAction } from "#features/chambers/actions.ts";
import type { AnnexDto } from "#features/chambers/schema.ts";
import { FormPage } from "#features/chambers/ui/form-page.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type CloseProps = { annex: AnnexDto; sentences: Readonly<Record<string, string>>; locale: Locale };

/** Asks before a branch is closed: that cannot be undone. */
export function CloseAnnexForm({ annex, sentences, locale }: CloseProps) {
  const t = useTranslations("chambers.office");
  return (
    <FormPage title={t("annexCloseTitle", { name: isolate(pick(annex.name, locale).text) })}>
      <Notice tone="warning" className="mb-8">
        {t("annexCloseText")}
      </Notice>
      <FieldsForm
        action={closeAnnexAction}
        start={newForm()}
        hidden={{ annexId: annex.id, locale }}
        sentences={sentences}
        submit={t("annexCloseSubmit")}
        tone="danger"
        fields={[{ kind: "confirm", name: "confirmed", label: t("annexCloseConfirm") }]}
      />
    </FormPage>
  );
}
