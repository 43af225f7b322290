import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { asSeen } from "#features/checkout/schema.ts";
import { sellAction } from "#features/fairs/actions.ts";
import type { StandDesk, StandPiece } from "#features/fairs/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  page: StandDesk;
  piece: StandPiece;
  email: string;
  formKey: string;
  /** Where another piece is chosen. */
  again: string;
  locale: Locale;
};

/** The piece, its price, and two buttons: cash in hand, or a card. */
export function SellForm({ page, piece, email, formKey, again, locale }: Props) {
  const t = useTranslations("fairs.stand");
  return (
    <section aria-labelledby="sell" className="flex flex-col gap-5">
      <h2 id="sell" className="text-xl">
        {t("sellTitle")}
      </h2>
      <Card tone="sable" className="flex flex-col gap-2">
        <p className="text-l font-[550]">
          <Bilingual value={piece.title} locale={locale} />
        </p>
        <p className="text-2xl">
          <Price value={piece.price} locale={locale} />
        </p>
        <TextLink href={again} className="target-slim inline-flex items-center">
          {t("other")}
        </TextLink>
      </Card>
      <form action={sellAction} className="flex flex-col gap-4">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="fairId" value={page.fairId} />
        <input type="hidden" name="applicationId" value={page.applicationId} />
        <input type="hidden" name="sku" value={piece.sku} />
        <input type="hidden" name="seen" value={asSeen(piece.price)} />
        <input type="hidden" name="formKey" value={formKey} />
        {/* Enter in the mail field presses a form's first button: that one sells nothing. */}
        <button type="submit" disabled hidden />
        <SubmitButton size="l" block name="how" value="cash">
          {t("cash")}
        </SubmitButton>
        <p className="text-s text-encre-2">{t("cashHint")}</p>
        <SubmitButton size="l" block tone="secondary" name="how" value="card">
          {t("card")}
        </SubmitButton>
        <TextInput
          name="email"
          type="email"
          label={t("email")}
          hint={t("emailHint")}
          optional
          dir="ltr"
          defaultValue={email}
          autoComplete="off"
        />
      </form>
    </section>
  );
}
