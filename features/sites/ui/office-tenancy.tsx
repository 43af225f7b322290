import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Part } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { endTenancyAction, payRentAction } from "#features/sites/actions.ts";
import type { TenancyPage } from "#features/sites/tenancy-schema.ts";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { ChargeTable, TenancyFacts } from "#features/sites/ui/rent-table.tsx";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  page: TenancyPage;
  today: string;
  done: string | null;
  problem: string | null;
  locale: Locale;
};

/** A contract: its terms, what was charged and paid, and its end. */
export function OfficeTenancy({ page, today, done, problem, locale }: Props) {
  const t = useTranslations("sites.office");
  const path = `/office/sites/${page.site.id}`;
  return (
    <Frame
      back={{ href: `${path}/rooms`, label: t("rooms") }}
      title={t("editUnit", { code: page.unitCode })}
      eyebrow={t("contract", { number: page.contract })}
      lead={<Bilingual value={page.artisanName} locale={locale} />}
      said={saidOf("office", done, locale)}
      width="text"
      {...{ problem, locale }}
    >
      <TenancyFacts page={page} locale={locale} />
      <Part id="charges" title={t("charges")}>
        <ChargeTable page={page} locale={locale} />
        <PayForm page={page} today={today} locale={locale} />
      </Part>
      {page.state === "running" && (
        <Disclosure summary={t("end")}>
          <p className="pb-4">{t("endHint")}</p>
          <FieldsForm
            action={endTenancyAction}
            start={newForm({ endedOn: today })}
            fields={[
              { kind: "date", name: "endedOn", label: t("fields.endedOn"), min: today, max: page.endsOn },
              { kind: "textarea", name: "endReason", label: t("fields.endReason"), rows: 2, maxLength: 500 },
              { kind: "confirm", name: "confirm", label: t("fields.endConfirm") },
            ]}
            hidden={{ locale, siteId: page.site.id, tenancyId: page.id }}
            sentences={siteSentences(locale)}
            submit={t("end")}
            tone="danger"
          />
        </Disclosure>
      )}
    </Frame>
  );
}

function PayForm({ page, today, locale }: Pick<Props, "page" | "today" | "locale">) {
  const t = useTranslations("sites.office");
  const unpaid = page.charges.filter(({ paidOn }) => paidOn === null);
  if (unpaid.length === 0) return null;
  return (
    <Disclosure summary={t("pay")}>
      <p className="pb-4">{t("payHint")}</p>
      <FieldsForm
        action={payRentAction}
        start={newForm({ chargeId: unpaid[0]?.id ?? "", paidOn: today })}
        fields={[
          {
            ...{ kind: "select", name: "chargeId", label: t("fields.chargeId") },
            options: unpaid.map(({ id, month, amount }) => ({
              value: id,
              label: `${formatDate(month, locale, "month")} – ${formatMoney(amount, locale)}`,
            })),
          },
          { kind: "date", name: "paidOn", label: t("fields.paidOn"), max: today },
          {
            ...{ kind: "radio", name: "paidHow", label: t("fields.paidHow"), columns: 2 },
            options: (["cash", "transfer"] as const).map((value) => ({ value, label: t(`hows.${value}`) })),
          },
          { kind: "confirm", name: "received", label: t("fields.payConfirm") },
        ]}
        hidden={{ locale, siteId: page.site.id, tenancyId: page.id }}
        sentences={siteSentences(locale)}
        submit={t("pay")}
      />
    </Disclosure>
  );
}
