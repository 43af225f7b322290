import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { handOutAction } from "#features/materials/actions.ts";
import type { Lot } from "#features/materials/schema.ts";
import { Amount } from "#features/materials/ui/amount.tsx";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { lot: Lot; locale: Locale };

/** Who has a part of a lot; and, for a lot that came without a purchase, the form to hand some out. */
export function LotShares({ lot, locale }: Props) {
  const t = useTranslations("materials.office");
  const isOpen = lot.state === "cleared" && lot.purchaseId === null && lot.leftMilli > 0;
  return (
    <>
      <DataTable
        caption={t("shares")}
        captionHidden
        columns={[
          { key: "name", label: t("maker"), rowHeader: true },
          { key: "quantity", label: t("quantity"), align: "end" },
          { key: "received", label: t("received") },
        ]}
        rows={lot.shares.map((share) => ({
          id: share.id,
          cells: {
            name: <Bilingual value={share.name} locale={locale} />,
            quantity: <Amount milli={share.quantityMilli} unit={lot.unit} locale={locale} />,
            received: share.isVoid ? (
              t("void")
            ) : share.receivedAt ? (
              <>
                <When value={share.receivedAt} locale={locale} style="short" /> ·{" "}
                {t(`receivedBy.${share.receivedBy ?? "signature"}`)}
              </>
            ) : (
              t("notReceived")
            ),
          },
        }))}
        empty={<p>{t("noShares")}</p>}
      />
      <p>
        {t("left")} <Amount milli={lot.leftMilli} unit={lot.unit} locale={locale} />
      </p>
      {isOpen && (
        <div className="max-w-form">
          <h3 className="mb-4 text-xl">{t("handOut")}</h3>
          <FieldsForm
            action={handOutAction}
            start={newForm()}
            fields={[
              {
                ...{ kind: "select", name: "artisanId", label: t("maker"), placeholder: t("choose") },
                options: lot.makers.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
              },
              {
                ...{ kind: "text", name: "quantity", label: t("quantity"), hint: t("quantityHint") },
                ...{ dir: "ltr", width: "s", maxLength: 12 },
              },
            ]}
            hidden={{ lotId: lot.id, locale }}
            sentences={materialSentences(locale)}
            submit={t("handOutSigned")}
          />
        </div>
      )}
    </>
  );
}
