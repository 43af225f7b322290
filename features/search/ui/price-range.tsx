import { useTranslations } from "next-intl";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Filters } from "#features/search/schema.ts";

type PriceRangeProps = { filters: Pick<Filters, "min" | "max">; form: string };

/** From so many dirhams up to so many, for those who know what they can spend. */
export function PriceRange({ filters, form }: PriceRangeProps) {
  const t = useTranslations("search");
  const number = { inputMode: "numeric", maxLength: 7, dir: "ltr", form, required: false } as const;
  return (
    <fieldset className="border-b border-line py-4">
      <legend className="float-start mb-2 w-full font-[550]">{t("range.legend")}</legend>
      <div className="clear-both grid grid-cols-2 gap-3">
        <TextInput {...number} name="min" label={t("range.min")} defaultValue={filters.min} />
        <TextInput {...number} name="max" label={t("range.max")} defaultValue={filters.max} />
      </div>
    </fieldset>
  );
}
