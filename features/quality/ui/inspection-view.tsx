import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { ActForm } from "#components/ui/act-form.tsx";
import { Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import {
  cancelInspectionAction,
  planAtOnceAction,
  settleCorrectionsAction,
} from "#features/quality/actions.ts";
import type { InspectionView } from "#features/quality/schema.ts";
import { Answers } from "#features/quality/ui/answers.tsx";
import { InspectionFacts } from "#features/quality/ui/inspection-facts.tsx";
import { InspectionState } from "#features/quality/ui/inspection-list.tsx";
import { ItemForm } from "#features/quality/ui/item-form.tsx";
import { ItemList } from "#features/quality/ui/item-list.tsx";
import { Frame, Part, type Said } from "#features/quality/ui/part.tsx";
import { SignForm } from "#features/quality/ui/sign-form.tsx";
import { qualitySentences } from "#features/quality/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  inspection: InspectionView;
  /** Position of the item that is filled in. */
  item: number | null;
  today: string;
  said: Said;
  locale: Locale;
};

/** An inspection for its chamber: filled in item by item, signed, answered, followed up. */
export function OfficeInspection({ inspection, item, today, said, locale }: Props) {
  const t = useTranslations("quality");
  const fills = inspection.state === "planned" && inspection.viewer.mayInspect;
  const open = fills ? inspection.items.find(({ position }) => position === item) : undefined;
  return (
    <Frame
      back={{
        href: `/office/quality/inspections?chamber=${inspection.chamberId}`,
        label: t("office.tabs.inspections"),
      }}
      title={<Bilingual value={inspection.artisanName} locale={locale} />}
      eyebrow={<Eyebrow inspection={inspection} />}
      said={said}
      width="text"
      locale={locale}
    >
      {open ? (
        <ItemForm inspection={inspection} item={open} locale={locale} />
      ) : (
        <>
          <InspectionFacts inspection={inspection} locale={locale} />
          <p>
            <TextLink href={`/office/quality/workshops/${inspection.artisanId}`}>
              {t("office.toWorkshop")}
            </TextLink>
          </p>
          <Part id="items" title={t("fill.title", { count: inspection.items.length })}>
            {fills && <p className="text-encre-2">{t("fill.lead")}</p>}
            <ItemList inspection={inspection} fills={fills} locale={locale} />
          </Part>
          {fills && <SignForm inspection={inspection} today={today} locale={locale} />}
          {inspection.state === "planned" && inspection.viewer.mayPlan && (
            <CancelForm inspection={inspection} locale={locale} />
          )}
          {inspection.state === "signed" && (
            <Answers inspection={inspection} kept="" zone="office" locale={locale} />
          )}
          <FollowPart inspection={inspection} locale={locale} />
        </>
      )}
    </Frame>
  );
}

export function Eyebrow({ inspection }: { inspection: InspectionView }) {
  const t = useTranslations("quality");
  return (
    <span className="flex flex-wrap items-center gap-3">
      <InspectionState inspection={inspection} />
      {inspection.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
    </span>
  );
}

type OfProps = { inspection: InspectionView; locale: Locale };

function CancelForm({ inspection, locale }: OfProps) {
  const t = useTranslations("quality.cancel");
  return (
    <Disclosure summary={t("title")}>
      <FieldsForm
        action={cancelInspectionAction}
        start={newForm()}
        fields={[{ kind: "textarea", name: "reason", label: t("reason"), rows: 2, maxLength: 300 }]}
        hidden={{ locale, inspectionId: inspection.id }}
        sentences={qualitySentences(locale)}
        submit={t("submit")}
        tone="danger"
      />
    </Disclosure>
  );
}

/** What the chamber does about corrections: another visit, or taking the maker's word with its pictures. */
function FollowPart({ inspection, locale }: OfProps) {
  const t = useTranslations("quality.follow");
  const { result, settledAt, settledNote, followUpId, viewer, id, artisanId } = inspection;
  if (result !== "corrections") return null;
  if (settledAt)
    return (
      <Part id="follow" title={t("settled", { date: formatDate(settledAt, locale) })}>
        <p dir="auto" className="whitespace-pre-line">
          {settledNote}
        </p>
      </Part>
    );
  return (
    <Part id="follow" title={t("title")}>
      {followUpId ? (
        <p>
          <TextLink href={`/office/quality/inspections/${followUpId}`}>{t("planned")}</TextLink>
        </p>
      ) : (
        viewer.mayPlan && (
          <ActForm
            action={planAtOnceAction}
            hidden={{ locale, artisanId, followsId: id, purpose: "routine" }}
            label={t("plan")}
          />
        )
      )}
      {viewer.mayPlan && (
        <Disclosure summary={t("settle")}>
          <p className="pb-4 text-encre-2">{t("settleHint")}</p>
          <FieldsForm
            action={settleCorrectionsAction}
            start={newForm()}
            fields={[{ kind: "textarea", name: "note", label: t("note"), rows: 2, maxLength: 600 }]}
            hidden={{ locale, inspectionId: id }}
            sentences={qualitySentences(locale)}
            submit={t("settle")}
            tone="secondary"
          />
        </Disclosure>
      )}
    </Part>
  );
}
