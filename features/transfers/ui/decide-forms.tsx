import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { stepUpHref } from "#features/identity/schema.ts";
import {
  acceptTransferAction,
  cancelTransferAction,
  declineTransferAction,
} from "#features/transfers/actions.ts";
import type { TransferDto } from "#features/transfers/schema.ts";
import { transferSentences } from "#features/transfers/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FormsProps = { move: TransferDto; isSteppedUp: boolean; locale: Locale };

const icons: readonly IconName[] = ["shield", "lock", "clock", "info"];

/** For the receiving chamber: what comes along and what stays, to take the person on; below it, to decline. */
export function DecideForms({ move, isSteppedUp, locale }: FormsProps) {
  const t = useTranslations("transfers.decide");
  const shared = {
    hidden: { transferId: move.id, locale },
    sentences: transferSentences(locale),
    start: newForm(),
  };
  return (
    <section aria-labelledby="decide" className="flex flex-col gap-6">
      <h2 id="decide" className="text-xl">
        {t("title")}
      </h2>
      <Card tone="sable">
        <ul className="flex flex-col gap-3">
          {(["comes", "papers", "begins", "told"] as const).map((line, index) => (
            <li key={line} className="flex gap-3">
              <Icon name={icons[index] ?? "info"} className="mt-1" />
              <span>{t(`${move.what}.${line}`)}</span>
            </li>
          ))}
        </ul>
      </Card>
      {isSteppedUp ? (
        <FieldsForm
          {...shared}
          action={acceptTransferAction}
          fields={[{ kind: "confirm", name: "confirm", label: t("confirm") }]}
          submit={t("accept")}
          pending={t("accepting")}
        />
      ) : (
        <Notice tone="info" title={t("confirmWho")}>
          <p>
            <ButtonLink href={stepUpHref(`/${locale}/office/transfers/${move.id}`)}>
              {t("confirmWhoLink")}
            </ButtonLink>
          </p>
        </Notice>
      )}
      <Disclosure summary={t("declineTitle")} className="border-t">
        <FieldsForm
          {...shared}
          action={declineTransferAction}
          fields={[
            {
              ...{ kind: "textarea", name: "note", label: t("note"), hint: t("noteHint") },
              ...{ maxLength: 500, rows: 3 },
            },
          ]}
          submit={t("decline")}
          pending={t("declining")}
          tone="danger"
        />
      </Disclosure>
    </section>
  );
}

/** For the chamber that asked: nothing has moved yet, and it can be called off. */
export function CancelForm({ move, locale }: { move: TransferDto; locale: Locale }) {
  const t = useTranslations("transfers.decide");
  return (
    <section aria-labelledby="cancel" className="flex flex-col gap-3">
      <h2 id="cancel" className="text-xl">
        {t("cancelTitle")}
      </h2>
      <p>{t("cancelText")}</p>
      <form action={cancelTransferAction}>
        <input type="hidden" name="transferId" value={move.id} />
        <input type="hidden" name="locale" value={locale} />
        <ClientMessages locale={locale}>
          <SubmitButton tone="secondary">{t("cancel")}</SubmitButton>
        </ClientMessages>
      </form>
    </section>
  );
}
