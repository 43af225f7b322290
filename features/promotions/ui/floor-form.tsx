"use client";

import { useActionState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { setFloorAction } from "#features/promotions/actions.ts";
import type { KeptForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type FloorFormProps = {
  pieceId: Id<"piece">;
  start: KeptForm;
  words: { label: string; save: string; saveOf: string; wrong: string; gone: string };
  locale: Locale;
};

/** What a maker wants for one piece at least. A refused sum stays as it was typed, with what is wrong beside it. */
export function FloorForm({ pieceId, start, words, locale }: FloorFormProps) {
  const [state, action] = useActionState(setFloorAction, start);
  const error = state.error ? words.gone : state.fields.floor ? words.wrong : undefined;
  return (
    <form action={action} noValidate key={state.tries} className="flex items-end gap-3">
      {error && <FocusOnMount targetId={`floor-${pieceId}`} />}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="pieceId" value={pieceId} />
      <TextInput
        name="floor"
        id={`floor-${pieceId}`}
        label={words.label}
        error={error}
        dir="ltr"
        inputMode="decimal"
        width="xs"
        maxLength={11}
        optional
        defaultValue={state.values.floor?.[0] ?? ""}
      />
      <Button type="submit" tone="secondary" aria-label={words.saveOf}>
        {words.save}
      </Button>
    </form>
  );
}
