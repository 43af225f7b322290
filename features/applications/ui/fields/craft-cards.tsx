"use client";

import { useTranslations } from "next-intl";
import { CraftArt } from "#components/art/craft-art.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { FieldsProps } from "#features/applications/ui/field-props.ts";

/** Crafts by picture: those chosen before, then those of the family or the search, each a large tick box. */
export function CraftCards({ values, message, choices }: FieldsProps) {
  const t = useTranslations("wizard");
  const ticked = Array.isArray(values.craft) ? values.craft : [];
  const shown = choices.craftCards ?? { saved: [], visible: [] };
  const before = shown.saved.filter((card) => !shown.visible.some((each) => each.value === card.value));
  const groups = [
    { legend: t("craft.chosen"), cards: before },
    { legend: <span className="sr-only">{t("steps.craft.title")}</span>, cards: shown.visible },
  ].filter(({ cards }) => cards.length > 0);
  if (groups.length === 0) return null;
  return (
    <div id="craft" tabIndex={-1} className="flex flex-col gap-6">
      {groups.map(({ legend, cards }, n) => (
        <Fieldset
          key={cards[0]?.value}
          id={`crafts-${n}`}
          legend={legend}
          error={n === groups.length - 1 ? message("craft") : undefined}
        >
          <ul className="grid gap-3">
            {cards.map((card) => (
              <li key={card.value}>
                <label className="flex items-center gap-4 rounded border border-bord bg-papier p-3 hover:border-encre has-checked:border-encre has-checked:inset-ring-2 has-checked:inset-ring-encre has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-bleu">
                  <CraftArt family={card.family} size={56} />
                  <span className="flex min-w-0 flex-1 flex-col">
                    <span className="font-[550]" lang={card.lang} dir={card.dir}>
                      {card.label}
                    </span>
                    {card.hint && <span className="text-s text-encre-2">{card.hint}</span>}
                  </span>
                  <input
                    type="checkbox"
                    name="craft"
                    value={card.value}
                    defaultChecked={ticked.includes(card.value)}
                    className="size-7 shrink-0 accent-bleu outline-none"
                  />
                </label>
              </li>
            ))}
          </ul>
        </Fieldset>
      ))}
      <SubmitButton name="then" value="again" tone="secondary" block>
        {t("craft.another")}
      </SubmitButton>
    </div>
  );
}
