import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { setSeatAction } from "#features/chambers/actions.ts";
import type { OfficeChamber } from "#features/chambers/schema.ts";
import { knownFields, wordFields, wordValues } from "#features/chambers/ui/field-specs.ts";
import { FormPage } from "#features/chambers/ui/form-page.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FormProps = { chamber: OfficeChamber; sentences: Readonly<Record<string, string>>; locale: Locale };

/** Where the seat is, how sure that is, and where it is written. */
export function SeatForm({ chamber, sentences, locale }: FormProps) {
  const t = useTranslations("chambers.office");
  const evidence = useTranslations("chambers.evidence");
  return (
    <FormPage title={t("seatEdit")} lead={t("seatLead")}>
      <FieldsForm
        action={setSeatAction}
        start={newForm({
          ...wordValues("seat", chamber.seat),
          evidence: chamber.seatEvidence,
          source: chamber.seatSource ?? "",
          recordedOn: chamber.seatRecordedOn ?? "",
        })}
        hidden={{ chamberId: chamber.id, locale }}
        sentences={sentences}
        submit={t("save")}
        pending={t("saving")}
        fields={[
          ...wordFields(t, "seat", "seat", { max: 80 }),
          ...knownFields(t, evidence, dayInMorocco(now())),
        ]}
      />
    </FormPage>
  );
}
