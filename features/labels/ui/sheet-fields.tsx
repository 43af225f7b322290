import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { copiesAtMost, stockNames } from "#features/labels/domain/sheet.ts";

/** How a sheet of labels is printed: on which paper, from which place, how many of each. */
export function SheetFields() {
  const t = useTranslations("labels.choose");
  return (
    <fieldset className="flex flex-col gap-4 border-t border-encre pt-6">
      <legend className="float-start mb-2 text-xl font-semibold">{t("sheet")}</legend>
      <div className="clear-both flex flex-wrap items-start gap-4">
        <Select
          name="stock"
          label={t("stock")}
          options={stockNames.map((value) => ({ value, label: t(`stocks.${value}`) }))}
          className="min-w-0 basis-72"
        />
        <TextInput
          {...{ name: "from", type: "number", min: 1, max: 24, defaultValue: "1", dir: "ltr" }}
          {...{ label: t("from"), hint: t("fromHint"), width: "s" }}
        />
        <TextInput
          {...{ name: "copies", type: "number", min: 1, max: copiesAtMost, defaultValue: "1", dir: "ltr" }}
          {...{ label: t("copies"), width: "s" }}
        />
      </div>
      <p className="max-w-text text-s text-encre-2">{t("printHint")}</p>
      <div>
        <Button type="submit" size="l">
          {t("download")}
        </Button>
      </div>
      <div className="flex max-w-text flex-col items-start gap-2 border-t border-line pt-4">
        <p id="claim-hint" className="text-s text-encre-2">
          {t("claimHint")}
        </p>
        {/* New codes are made and old ones void: posted, never fetched. */}
        <Button type="submit" tone="secondary" formMethod="post" aria-describedby="claim-hint">
          {t("downloadClaim")}
        </Button>
      </div>
    </fieldset>
  );
}
