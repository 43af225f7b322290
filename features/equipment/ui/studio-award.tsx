import { useTranslations } from "next-intl";
import { Part, WorkPage } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { endAwardAction, receiveCodeAction } from "#features/equipment/actions.ts";
import type { AwardPage } from "#features/equipment/schema.ts";
import { AwardList, LookList } from "#features/equipment/ui/award-parts.tsx";
import { PhotoFigure, PhotoForm } from "#features/equipment/ui/photo.tsx";
import { equipmentSentences, saidOf, sentenceOf } from "#features/equipment/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  page: AwardPage;
  done: string | null;
  problem: string | null;
  /** Tries that are left after a wrong code. */
  left: string | null;
  /** A sentence that was typed before its photograph was refused. */
  sentence: string;
  locale: Locale;
};

/** What a maker was given: the code at the counter, the photograph their chamber asks for, and all that is on record. */
export function StudioAward({ page, done, problem, left, sentence, locale }: Props) {
  const t = useTranslations("equipment");
  const hidden = { locale, awardId: page.id, artisanId: page.artisanId, zone: "studio" };
  const owes = page.copay.minor > 0 && page.copayPaidOn === null;
  const asked = page.followUps.find(({ state }) => state === "asked");
  const mayGiveUp = (page.state === "agreed" || page.state === "ready") && page.copayPaidOn === null;
  const wrong = left ? t("studio.wrongCode", { left }) : null;
  return (
    <WorkPage
      back={{ href: `/studio/equipment?workshop=${page.artisanId}`, label: t("award.back") }}
      title={<Bilingual value={page.item} locale={locale} />}
      eyebrow={page.isDemonstration ? t("demonstration") : undefined}
      lead={<Bilingual value={page.callTitle} locale={locale} />}
      said={saidOf("studio", done, locale)}
      problem={wrong ?? sentenceOf(problem, locale)}
      width="text"
    >
      {page.state === "ready" && !owes && (
        <Part id="code" title={t("studio.codeTitle")}>
          <p>{t("studio.codeText")}</p>
          <FieldsForm
            action={receiveCodeAction}
            start={newForm()}
            fields={[
              { kind: "text", name: "code", label: t("studio.code"), dir: "ltr", width: "s", maxLength: 6 },
            ]}
            hidden={hidden}
            sentences={equipmentSentences(locale)}
            submit={t("studio.codeSend")}
            block
          />
        </Part>
      )}
      {asked && (
        <Part id="photo" title={t("studio.lookTitle")}>
          <PhotoForm id={asked.id} back={{ award: page.id, workshop: page.artisanId }} locale={locale}>
            <TextInput
              name="sentence"
              id="sentence"
              label={t("studio.sentence")}
              dir="auto"
              maxLength={500}
              defaultValue={sentence}
            />
          </PhotoForm>
        </Part>
      )}
      <AwardList award={page} locale={locale} />
      <PhotoFigure photo={page.photo} />
      <Part id="looks" title={t("award.looks")}>
        <LookList looks={page.followUps} locale={locale} />
      </Part>
      {mayGiveUp && (
        <Disclosure summary={t("studio.giveUp")}>
          <FieldsForm
            action={endAwardAction}
            start={newForm()}
            fields={[
              {
                ...{ kind: "textarea", name: "reason", label: t("office.fields.reason") },
                ...{ rows: 2, maxLength: 500 },
              },
              { kind: "confirm", name: "confirm", label: t("studio.giveUpConfirm") },
            ]}
            hidden={hidden}
            sentences={equipmentSentences(locale)}
            submit={t("studio.giveUp")}
            tone="danger"
          />
        </Disclosure>
      )}
    </WorkPage>
  );
}
