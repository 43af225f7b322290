"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { wholeOf } from "#features/sell/domain/draft.ts";
import { ChoiceCards } from "#features/sell/ui/choice-cards.tsx";
import type { ScreenProps } from "#features/sell/ui/use-drafts.ts";

const hints = { unique: "uniqueHint", stock: "stockHint", made_to_order: "madeHint" } as const;
const ways = ["unique", "stock", "made_to_order"] as const;

/** One, several, or made when it is bought; then how many and in how many days, by large buttons or typed. */
export function StockScreen({ draft, drafts }: ScreenProps) {
  const t = useTranslations("sell.stock");
  const steps = useTranslations("sell.steps");
  const { availability, units, leadDays } = draft.fields;
  return (
    <div className="flex flex-col gap-6">
      <ChoiceCards
        {...{ legend: steps("stock.title"), name: "availability", kind: "radio", chosen: [availability] }}
        choices={ways.map((value) => ({ value, label: t(value), hint: t(hints[value]) }))}
        onChoose={(value) => drafts.change(draft.id, () => ({ availability: value as typeof availability }))}
      />
      {availability !== "unique" && (
        <Counter
          name="units"
          label={t(availability === "stock" ? "units" : "places")}
          value={units}
          onChange={(now) => drafts.change(draft.id, () => ({ units: now }))}
        />
      )}
      {availability === "made_to_order" && (
        <Counter
          name="leadDays"
          label={t("days")}
          value={leadDays}
          onChange={(now) => drafts.change(draft.id, () => ({ leadDays: now }))}
        />
      )}
    </div>
  );
}

type CounterProps = { name: string; label: string; value: string; onChange: (value: string) => void };

function Counter({ name, label, value, onChange }: CounterProps) {
  const t = useTranslations("sell.stock");
  const by = (n: number) => onChange(String(Math.max(1, Math.min(9999, (wholeOf(value) ?? 0) + n))));
  return (
    <div className="flex items-end gap-3">
      <Button tone="secondary" size="l" onClick={() => by(-1)} aria-label={`${t("less")}: ${label}`}>
        <Icon name="minus" />
      </Button>
      <TextInput
        {...{ name, label, value }}
        dir="ltr"
        inputMode="numeric"
        maxLength={4}
        onChange={({ target }) => onChange(target.value)}
        className="min-w-0 flex-1"
      />
      <Button tone="secondary" size="l" onClick={() => by(1)} aria-label={`${t("more")}: ${label}`}>
        <Icon name="plus" />
      </Button>
    </div>
  );
}
