import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button-look.ts";
import { Select } from "#components/ui/select.tsx";
import { type Indicator, indicatorKeys } from "#features/steering/schema.ts";

type PickFormProps = {
  year: number;
  years: readonly number[];
  indicator: Indicator;
  measure?: "stand" | "share";
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string>>;
};

/** What to look at: a form of the address, so that every view has one of its own. */
export function PickForm({ year, years, indicator, measure, hidden = {} }: PickFormProps) {
  const t = useTranslations("steering");
  return (
    <form method="get" className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_1fr_auto]">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="indicator"
        label={t("indicator")}
        defaultValue={indicator}
        options={indicatorKeys.map((key) => ({ value: key, label: t(`indicators.${key}.name`) }))}
      />
      <Select
        name="year"
        label={t("year")}
        defaultValue={String(year)}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {measure && (
        <Select
          name="measure"
          label={t("measure")}
          defaultValue={measure}
          options={(["stand", "share"] as const).map((key) => ({ value: key, label: t(`measures.${key}`) }))}
        />
      )}
      <button type="submit" className={buttonClass({ tone: "secondary" })}>
        {t("show")}
      </button>
    </form>
  );
}
