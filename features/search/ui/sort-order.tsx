import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/control-look.ts";
import { type Sort, sorts } from "#features/search/schema.ts";

type SortOrderProps = { sort: Sort; form: string };

/** The order of the list and the button that applies it; part of the page's one form. */
export function SortOrder({ sort, form }: SortOrderProps) {
  const t = useTranslations("search");
  return (
    <div className="flex items-end gap-2">
      <label className="flex flex-col gap-1">
        <span className="text-s">{t("sort.label")}</span>
        <select name="sort" form={form} defaultValue={sort} className={controlClass}>
          {sorts.map((each) => (
            <option key={each} value={each}>
              {t(`sort.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" form={form} tone="secondary">
        {t("sort.apply")}
      </Button>
    </div>
  );
}
