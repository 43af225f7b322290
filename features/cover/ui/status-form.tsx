import { useTranslations } from "next-intl";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { setStatusAction } from "#features/cover/actions.ts";
import { type CoverDto, coverStatuses } from "#features/cover/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type StatusFormProps = {
  cover: CoverDto;
  locale: Locale;
  /** Path of the page without its language. */
  back: string;
  words: { legend: string; number: string; numberHint: string; save: string };
};

/** Four cards to choose from and a number: for the maker and for the counter. */
export function StatusForm({ cover, locale, back, words }: StatusFormProps) {
  const t = useTranslations("cover");
  const options = coverStatuses.map((value) => ({
    value,
    label: t(`statuses.${value}`),
    hint: t(`hints.${value}`),
  }));
  return (
    <form action={setStatusAction} className="flex flex-col gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="artisanId" value={cover.artisanId} />
      <RadioCards
        legend={words.legend}
        name="status"
        options={options}
        {...(cover.status ? { defaultValue: cover.status } : {})}
      />
      <TextInput
        name="number"
        label={words.number}
        hint={words.numberHint}
        optional
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
        width="m"
      />
      <SubmitButton size="l">{words.save}</SubmitButton>
    </form>
  );
}
