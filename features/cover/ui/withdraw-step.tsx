import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { withdrawConsentAction } from "#features/cover/actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type WithdrawStepProps = {
  artisanId: string;
  locale: Locale;
  back: string;
  words: { text: string; yes: string; no: string };
};

/** The last look before what is kept is deleted. */
export function WithdrawStep({ artisanId, locale, back, words }: WithdrawStepProps) {
  return (
    <Card className="border-2 border-encre">
      <form action={withdrawConsentAction} className="flex flex-col gap-5">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="artisanId" value={artisanId} />
        <p className="text-l">{words.text}</p>
        <SubmitButton tone="danger" size="l" block>
          {words.yes}
        </SubmitButton>
        <ButtonLink href={back} tone="secondary" size="l" block>
          {words.no}
        </ButtonLink>
      </form>
    </Card>
  );
}
