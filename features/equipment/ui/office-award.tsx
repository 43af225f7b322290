import { useTranslations } from "next-intl";
import { Part, WorkPage } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Confirmed } from "#components/ui/confirmed.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import {
  deliverAction,
  endAwardAction,
  payAction,
  readLookAction,
  receiveSignedAction,
  resellAction,
} from "#features/equipment/actions.ts";
import { type AwardPage, conditions, type FollowUpRow, findings } from "#features/equipment/schema.ts";
import { AwardList, LookList } from "#features/equipment/ui/award-parts.tsx";
import { PhotoFigure, PhotoForm } from "#features/equipment/ui/photo.tsx";
import { equipmentSentences, saidOf, sentenceOf } from "#features/equipment/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  page: AwardPage;
  today: string;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

/** What was given to one workshop: its delivery, the artisan's share, the hand-over, and the looks at it since. */
export function OfficeAward(props: Props) {
  const { page, done, problem, locale } = props;
  const t = useTranslations("equipment");
  const isBefore = page.state === "agreed" || page.state === "ready";
  const owes = page.copay.minor > 0 && page.copayPaidOn === null;
  return (
    <WorkPage
      back={{
        href: `/office/equipment/${page.callId}`,
        label: <Bilingual value={page.callTitle} locale={locale} />,
      }}
      title={<Bilingual value={page.item} locale={locale} />}
      eyebrow={page.isDemonstration ? t("demonstration") : undefined}
      lead={<Bilingual value={page.name} locale={locale} />}
      said={saidOf("office", done, locale)}
      problem={sentenceOf(problem, locale)}
      width="text"
    >
      <AwardList award={page} locale={locale} />
      <PhotoFigure photo={page.photo} />
      {page.state === "agreed" && <Deliver {...props} />}
      {isBefore && owes && <Pay {...props} />}
      {page.state === "ready" && !owes && (
        <Card tone="sable" className="flex flex-col gap-4">
          <h2 className="text-xl">{t("office.codeTitle")}</h2>
          <p>{t("office.codeText")}</p>
          <p dir="ltr" className="text-2xl tabular-nums">
            {page.code}
          </p>
          <Confirmed
            id="signed"
            action={receiveSignedAction}
            hidden={{ locale, awardId: page.id }}
            label={t("office.signed")}
            confirm={t("office.signedConfirm")}
            tone="secondary"
          />
        </Card>
      )}
      {(page.state === "ready" || page.state === "received") && (
        <Disclosure summary={t("office.addPhoto")}>
          <PhotoForm id={page.id} back={{ award: page.id }} locale={locale} />
        </Disclosure>
      )}
      <Part id="looks" title={t("award.looks")}>
        <LookList
          looks={page.followUps}
          locale={locale}
          act={(look) =>
            (look.state === "sent" || look.state === "asked") && <ReadForm look={look} locale={locale} />
          }
        />
      </Part>
      {isBefore && <End {...props} />}
      {page.state === "received" && <Resell {...props} />}
    </WorkPage>
  );
}

function Deliver({ page, today, locale }: Props) {
  const t = useTranslations("equipment");
  return (
    <Part id="deliver" title={t("office.deliver")}>
      <p>{t("office.deliverHint")}</p>
      <FieldsForm
        action={deliverAction}
        start={newForm({ deliveredOn: today })}
        fields={[
          { kind: "text", name: "supplier", label: t("award.supplier"), maxLength: 160 },
          { kind: "text", name: "serial", label: t("award.serial"), dir: "ltr", maxLength: 80 },
          {
            ...{ kind: "radio", name: "condition", label: t("award.condition"), columns: 3 },
            options: conditions.map((value) => ({ value, label: t(`conditions.${value}`) })),
          },
          { kind: "date", name: "deliveredOn", label: t("award.deliveredOn"), max: today },
        ]}
        hidden={{ locale, awardId: page.id }}
        sentences={equipmentSentences(locale)}
        submit={t("office.deliver")}
      />
    </Part>
  );
}

function Pay({ page, today, locale }: Props) {
  const t = useTranslations("equipment");
  return (
    <Part id="pay" title={t("office.pay")}>
      <p>{t("office.payHint")}</p>
      <FieldsForm
        action={payAction}
        start={newForm({ paidOn: today })}
        fields={[
          { kind: "date", name: "paidOn", label: t("office.fields.paidOn"), max: today },
          {
            ...{ kind: "radio", name: "paidHow", label: t("office.fields.paidHow"), columns: 2 },
            options: (["cash", "transfer"] as const).map((value) => ({ value, label: t(`hows.${value}`) })),
          },
          { kind: "confirm", name: "confirm", label: t("office.fields.received") },
        ]}
        hidden={{ locale, awardId: page.id }}
        sentences={equipmentSentences(locale)}
        submit={t("office.pay")}
      />
    </Part>
  );
}

function End({ page, locale }: Props) {
  const t = useTranslations("equipment");
  const confirm: FieldSpec = {
    ...{ kind: "confirm", name: "confirm" },
    label: page.copayPaidOn ? t("office.fields.givenBack") : t("studio.giveUpConfirm"),
  };
  return (
    <Disclosure summary={t("office.giveUp")}>
      <FieldsForm
        action={endAwardAction}
        start={newForm()}
        fields={[
          {
            ...{ kind: "textarea", name: "reason", label: t("office.fields.reason") },
            ...{ rows: 2, maxLength: 500 },
          },
          confirm,
        ]}
        hidden={{ locale, awardId: page.id, zone: "office" }}
        sentences={equipmentSentences(locale)}
        submit={t("office.giveUp")}
        tone="danger"
      />
    </Disclosure>
  );
}

function Resell({ page, today, locale }: Props) {
  const t = useTranslations("equipment");
  return (
    <Disclosure summary={t("office.resell")}>
      <FieldsForm
        action={resellAction}
        start={newForm()}
        fields={[
          { kind: "date", name: "on", label: t("office.fields.on"), max: today },
          {
            ...{ kind: "textarea", name: "reason", label: t("office.fields.reason") },
            ...{ rows: 2, maxLength: 500 },
          },
          { kind: "confirm", name: "confirm", label: t("office.fields.sold") },
        ]}
        hidden={{ locale, awardId: page.id }}
        sentences={equipmentSentences(locale)}
        submit={t("office.resell")}
        tone="danger"
      />
    </Disclosure>
  );
}

function ReadForm({ look, locale }: { look: FollowUpRow; locale: Locale }) {
  const t = useTranslations("equipment");
  return (
    <Disclosure summary={t("office.readLook")} open={look.state === "sent"}>
      <FieldsForm
        action={readLookAction}
        start={newForm()}
        fields={[
          {
            ...{ kind: "radio", name: "finding", label: t("office.fields.finding"), columns: 3 },
            options: findings.map((value) => ({ value, label: t(`findings.${value}`) })),
          },
          {
            ...{ kind: "textarea", name: "note", label: t("office.fields.note"), optional: true },
            ...{ rows: 2, maxLength: 500 },
          },
        ]}
        hidden={{ locale, awardId: look.awardId, followUpId: look.id }}
        sentences={equipmentSentences(locale)}
        submit={t("office.readLook")}
      />
    </Disclosure>
  );
}
