import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { endAction, placeAction, publishAction } from "#features/collections/actions.ts";
import { fairMinutes } from "#features/collections/domain/fair-minutes.ts";
import { type CollectionDesk, homeSlots } from "#features/collections/schema.ts";
import { sentencesOf } from "#features/collections/ui/sentences.ts";
import { When } from "#features/collections/ui/when.tsx";
import type { CollectionZone } from "#features/collections/zones.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { minuteInMorocco } from "#lib/morocco-time.ts";

type Props = { desk: CollectionDesk; zone: CollectionZone; locale: Locale };

/** Looking at it in each language, showing it from a minute to a minute, its place on the home page, and its end. */
export function ShowPart({ desk, zone, locale }: Props) {
  const t = useTranslations("collections.show");
  const languages = useTranslations("collections.languages");
  const isOpen = desk.standing === "shown" || desk.standing === "scheduled";
  const minute = (at: string | null) => (at ? minuteInMorocco(new Date(at)) : "");
  const proposed = desk.standing === "draft" ? fairMinutes(desk.fair, dayInMorocco(now())) : null;
  const fields: FieldSpec[] = [
    ...(desk.standing === "shown"
      ? []
      : [
          {
            kind: "minute" as const,
            name: "startsAt",
            label: t("startsAt"),
            hint: t("startsHint"),
            optional: true,
          },
        ]),
    { kind: "minute", name: "endsAt", label: t("endsAt"), hint: t("endsHint"), optional: true },
  ];
  return (
    <div className="flex flex-col gap-6">
      <When row={desk} locale={locale} />
      {desk.missing.length > 0 && (
        <Notice
          tone="warning"
          title={t("missing", {
            languages: listOf(
              desk.missing.map((one) => languages(one)),
              locale,
            ),
          })}
        />
      )}
      <ul className="flex flex-wrap gap-3">
        {locales.map((lang) => (
          <li key={lang}>
            <ButtonLink plain href={`/${lang}/${zone}/collections/${desk.id}/preview`} tone="secondary">
              {t("preview", { language: languages(lang) })}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {proposed && desk.fair && (
        <p className="text-s text-encre-2">{t("asFair", { fair: pick(desk.fair.title, locale).text })}</p>
      )}
      <FieldsForm
        action={publishAction}
        start={newForm({
          startsAt: proposed?.startsAt ?? (desk.standing === "scheduled" ? minute(desk.publishedAt) : ""),
          endsAt: proposed?.endsAt ?? (desk.standing === "ended" ? "" : minute(desk.endsAt)),
        })}
        fields={fields}
        hidden={{ locale, zone, collectionId: desk.id }}
        sentences={sentencesOf(locale)}
        submit={t(isOpen ? "change" : "publish")}
      />
      {isOpen && (
        <form action={placeAction} className="flex flex-wrap items-end gap-3">
          <Hidden desk={desk} zone={zone} locale={locale} />
          <Select
            name="slot"
            label={t("place")}
            hint={t("placeHint")}
            optional
            placeholder={t("noPlace")}
            defaultValue={desk.homeSlot === null ? "" : String(desk.homeSlot)}
            options={homeSlots.map((n) => ({ value: String(n), label: String(n) }))}
          />
          <Button type="submit" tone="secondary">
            {t("placeSubmit")}
          </Button>
        </form>
      )}
      {isOpen && (
        <Disclosure summary={t(desk.standing === "shown" ? "end" : "takeBack")}>
          <form action={endAction} className="flex flex-col gap-4">
            <Hidden desk={desk} zone={zone} locale={locale} />
            <Checkbox name="confirm" id="confirm-end" label={t("endConfirm")} />
            <div>
              <SubmitButton tone="danger">{t(desk.standing === "shown" ? "end" : "takeBack")}</SubmitButton>
            </div>
          </form>
        </Disclosure>
      )}
    </div>
  );
}

const listOf = (words: readonly string[], locale: Locale) => new Intl.ListFormat(locale).format(words);

function Hidden({ desk, zone, locale }: Props) {
  return Object.entries({ locale, zone, collectionId: desk.id }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
