import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { defectAction, inspectAction } from "#features/orders/hub-actions.ts";
import type { HubTransferView } from "#features/orders/queries/hub-desk.ts";
import { hubChecks } from "#features/orders/schema.ts";
import { OrderPhotos, PhotoForm } from "#features/orders/ui/order-photos.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type PartProps = {
  transfer: HubTransferView;
  part: HubTransferView["parts"][number];
  problem?: string | undefined;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** One maker's part at the hub: what is in it, what was photographed, and the list to look it over by. */
export function HubPartView({ transfer, part, problem, sentences, locale }: PartProps) {
  const t = useTranslations("orders.hub");
  const content = transfer.contents.find(({ orderId }) => orderId === part.orderId);
  const hidden = { hubTransferId: transfer.id, orderId: part.orderId, locale };
  const isHere = part.state === "collected" || part.state === "inspected";
  return (
    <Card as="section">
      <h2 className="text-l">
        <Bilingual value={part.artisanName} locale={locale} />
      </h2>
      <p className="text-s text-encre-2">
        <bdi dir="ltr">{part.number}</bdi> · {t(`item.${part.state}`)}
      </p>
      <ul className="my-3">
        {content?.lines.map((line) => {
          const title = pick(line.title, locale);
          return (
            <li key={title.text}>
              <bdi lang={title.lang}>{title.text}</bdi> × <bdi>{line.quantity}</bdi>
            </li>
          );
        })}
      </ul>
      <OrderPhotos photos={content?.photos ?? []} />
      {part.state === "collected" && (
        <form action={inspectAction} className="mt-4 flex flex-col gap-2">
          <fieldset>
            <legend className="font-[550]">{t("check")}</legend>
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {hubChecks.map((name) => (
              <Checkbox
                key={name}
                name={name}
                id={`${name}-${part.orderId}`}
                label={t(`checks.${name}`)}
                required
              />
            ))}
          </fieldset>
          <SubmitButton size="l" block>
            {t("good")}
          </SubmitButton>
        </form>
      )}
      {isHere && (
        <>
          <Disclosure summary={t("photo")}>
            <PhotoForm
              orderId={part.orderId}
              count={content?.photos.length ?? 0}
              from={`hub=${transfer.id}`}
              problem={problem}
              locale={locale}
            />
          </Disclosure>
          <Disclosure summary={t("defect")}>
            <FieldsForm
              action={defectAction}
              start={newForm()}
              hidden={hidden}
              sentences={sentences}
              submit={t("defectSubmit")}
              tone="danger"
              fields={[
                {
                  kind: "textarea",
                  name: "reason",
                  label: t("reason"),
                  hint: t("reasonHint"),
                  maxLength: 500,
                },
              ]}
            />
          </Disclosure>
        </>
      )}
    </Card>
  );
}
