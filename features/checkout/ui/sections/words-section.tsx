import { useTranslations } from "next-intl";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { PartProps } from "#features/checkout/ui/sections/part.ts";

/** What goes with the parcels in words: a card for a present, and a message to the makers. */
export function WordsSection({ values, say }: PartProps) {
  const t = useTranslations("checkout");
  return (
    <Fieldset legend={t("words")} id="words" large>
      <TextArea
        {...{ name: "giftNote", maxLength: 300, rows: 3, optional: true }}
        label={t("labels.giftNote")}
        hint={t("giftHint")}
        defaultValue={values.giftNote ?? ""}
        error={say("giftNote")}
      />
      <TextArea
        {...{ name: "note", maxLength: 500, rows: 3, optional: true }}
        label={t("labels.note")}
        defaultValue={values.note ?? ""}
        error={say("note")}
      />
    </Fieldset>
  );
}
