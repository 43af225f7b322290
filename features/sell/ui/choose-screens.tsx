"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { careKeys, type SellCraft, type SellDto } from "#features/sell/schema.ts";
import { ChoiceCards } from "#features/sell/ui/choice-cards.tsx";
import type { ScreenProps } from "#features/sell/ui/use-drafts.ts";

/** Drawings made on the server, by family of a craft and by key of a material. */
export type Arts = Readonly<Record<string, ReactNode>>;

export const craftOf = (start: SellDto, craftId: string): SellCraft | undefined =>
  start.workshops.flatMap(({ crafts }) => crafts).find(({ id }) => id === craftId);

export function CraftScreen({ draft, drafts, start, arts }: ScreenProps & { arts: Arts }) {
  const t = useTranslations("sell");
  const several = start.workshops.length > 1;
  const choices = start.workshops.flatMap(({ artisanId, name, crafts }) =>
    crafts.map((craft) => ({
      value: `${artisanId} ${craft.id}`,
      label: craft.name,
      hint: several ? name : undefined,
      art: arts[craft.family],
    })),
  );
  const { artisanId, craftId } = draft.fields;
  return (
    <ChoiceCards
      {...{ legend: t("steps.craft.title"), name: "craft", kind: "radio", choices }}
      chosen={[`${artisanId} ${craftId}`]}
      onChoose={(value) => {
        const [artisan, craft] = value.split(" ") as [typeof artisanId, typeof craftId];
        drafts.change(draft.id, () => ({ artisanId: artisan, craftId: craft }));
      }}
    />
  );
}

/** A list with something put in or taken out; the first that was touched stays the first. */
const toggled = <T extends string>(list: readonly T[], value: T, isIn: boolean): T[] =>
  isIn ? [...list, value] : list.filter((one) => one !== value);

export function MaterialScreen({ draft, drafts, start, arts }: ScreenProps & { arts: Arts }) {
  const t = useTranslations("sell");
  const { craftId, materialKeys } = draft.fields;
  const usual = craftOf(start, craftId)?.materialKeys ?? [];
  const cards = (keys: readonly { key: string; name: string }[]) => (
    <ChoiceCards
      {...{ legend: t("steps.materials.title"), name: "materials", kind: "checkbox", chosen: materialKeys }}
      choices={keys.map(({ key, name }) => ({ value: key, label: name, art: arts[key] }))}
      onChoose={(key, isIn) =>
        drafts.change(draft.id, (fields) => ({ materialKeys: toggled(fields.materialKeys, key, isIn) }))
      }
    />
  );
  const others = start.materials.filter(({ key }) => !usual.includes(key));
  return (
    <div className="flex flex-col gap-4">
      {usual.length > 0 && cards(start.materials.filter(({ key }) => usual.includes(key)))}
      <details open={usual.length === 0 || others.some(({ key }) => materialKeys.includes(key))}>
        <summary className="target flex items-center font-[550] underline decoration-bord">
          {t("materials.more")}
        </summary>
        {cards(others)}
      </details>
    </div>
  );
}

export function CareScreen({ draft, drafts, arts }: ScreenProps & { arts: Arts }) {
  const t = useTranslations("sell");
  return (
    <ChoiceCards
      {...{ legend: t("steps.care.title"), name: "care", kind: "checkbox", chosen: draft.fields.careKeys }}
      choices={careKeys.map((key) => ({
        value: key,
        label: t(`care.${key}`),
        art: arts[key],
      }))}
      onChoose={(value, isIn) =>
        drafts.change(draft.id, ({ careKeys: now }) => ({
          careKeys: toggled(now, value as (typeof now)[number], isIn),
        }))
      }
    />
  );
}
