"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { suggestedTitle } from "#features/sell/domain/suggest.ts";
import type { SellDto } from "#features/sell/schema.ts";
import { craftOf } from "#features/sell/ui/choose-screens.tsx";
import type { KeptDraft, ScreenProps } from "#features/sell/ui/use-drafts.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** What a draft is called in the reader's language: as typed, or after its craft and materials. Empty while neither is known. */
export function titleOf({ fields }: KeptDraft, start: SellDto, locale: Locale): string {
  const typed = fields.title[locale];
  if (typed !== undefined && typed !== "") return typed;
  const craft = craftOf(start, fields.craftId);
  const names = fields.materialKeys.flatMap(
    (key) => start.materials.find((one) => one.key === key)?.name ?? [],
  );
  return craft ? suggestedTitle(craft.name, names, locale) : "";
}

export function NameScreen({ draft, drafts, start }: ScreenProps) {
  const t = useTranslations("sell.name");
  const locale = useLocale() as Locale;
  const typed = draft.fields.title[locale];
  // What it is called in another language stays.
  const set = (own: string | undefined) =>
    drafts.change(draft.id, ({ title: { [locale]: _, ...others } }) => ({
      title: own === undefined ? others : { ...others, [locale]: own },
    }));
  return (
    <div className="flex flex-col gap-4">
      <TextInput
        name="title"
        label={t("label")}
        maxLength={120}
        value={typed ?? titleOf(draft, start, locale)}
        onChange={({ target }) => set(target.value)}
      />
      {typed !== undefined && (
        <Button tone="quiet" onClick={() => set(undefined)}>
          {t("suggest")}
        </Button>
      )}
    </div>
  );
}
