import { useTranslations } from "next-intl";
import { formatList } from "#components/format/number.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import {
  approvePieceAction,
  holdPieceAction,
  requestRevisionAction,
} from "#features/listing/button-actions.ts";
import { mayBecome } from "#features/listing/domain/transitions.ts";
import type { ListingDto } from "#features/listing/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FormsProps = { piece: ListingDto; sentences: Readonly<Record<string, string>>; locale: Locale };

/** What the chamber may decide about a piece in the state it is in. */
export function DecideForms({ piece, sentences, locale }: FormsProps) {
  const t = useTranslations("listing");
  // The version says what was on this page: a decision about anything else is refused.
  const hidden = { pieceId: piece.id, version: String(piece.version), locale };
  const gaps = piece.gaps.map((gap) => t(`gap.${gap}`));
  const words = (label: string) => [
    { kind: "textarea" as const, name: "note", label, hint: t("office.noteHint"), rows: 4, maxLength: 1000 },
  ];
  const common = { hidden, sentences, start: newForm(), pending: t("form.saving") };
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-4">
      <h2 id="decide" className="text-xl">
        {t("office.decide")}
      </h2>
      {!piece.maker.mayOffer && <Notice tone="warning">{t("office.makerHeld")}</Notice>}
      {piece.state === "proposed" && gaps.length > 0 && (
        <Notice title={t("piece.gapsTitle")}>{formatList(gaps, locale)}</Notice>
      )}
      {piece.state === "proposed" && gaps.length === 0 && piece.maker.mayOffer && (
        <form action={approvePieceAction}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton size="l">{t("office.approve")}</SubmitButton>
        </form>
      )}
      <div>
        {mayBecome(piece.state, "revision_requested") && (
          <Disclosure summary={t("office.sendBack")} open={piece.state === "proposed"}>
            <FieldsForm
              {...common}
              action={requestRevisionAction}
              tone="secondary"
              submit={t("office.sendBack")}
              fields={words(t("office.note"))}
            />
          </Disclosure>
        )}
        {mayBecome(piece.state, "paused") && (
          <Disclosure summary={t("office.hold")}>
            <FieldsForm
              {...common}
              action={holdPieceAction}
              tone="danger"
              submit={t("office.hold")}
              fields={words(t("office.holdNote"))}
            />
          </Disclosure>
        )}
      </div>
    </section>
  );
}
