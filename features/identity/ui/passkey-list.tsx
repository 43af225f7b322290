import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { MyPasskey } from "#features/identity/queries/my-factors.ts";
import { removePasskeyAction, renamePasskeyAction } from "#features/identity/security-actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PasskeyListProps = { passkeys: readonly MyPasskey[]; locale: Locale; mayChange: boolean };

/** A person's passkeys, each with its name, its days, and what can be done with it. */
export function PasskeyList({ passkeys, locale, mayChange }: PasskeyListProps) {
  const t = useTranslations("identity.security");
  if (passkeys.length === 0) return <p className="text-encre-2">{t("noPasskeys")}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {passkeys.map((key, place) => (
        <li key={key.id} className="rounded border border-line bg-papier p-4 sm:p-6">
          <h3 className="flex items-center gap-2 text-l">
            <Icon name="shield" className="text-vert" />
            <bdi>{key.label}</bdi>
          </h3>
          <p className="mt-1 text-s text-encre-2">
            {t("added", { date: formatDate(key.createdAt, locale) })}
            <br />
            {key.lastUsedAt
              ? t("used", { date: formatDate(key.lastUsedAt, locale, "dateTime") })
              : t("neverUsed")}
          </p>
          {mayChange && <PasskeyChanges passkey={key} locale={locale} field={`label-${place}`} />}
        </li>
      ))}
    </ul>
  );
}

function PasskeyChanges(props: { passkey: MyPasskey; locale: Locale; field: string }) {
  const { passkey, locale, field } = props;
  const t = useTranslations("identity.security");
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="passkeyId" value={passkey.id} />
    </>
  );
  return (
    <div className="mt-3 border-t border-line">
      <Disclosure summary={t("rename")}>
        <form action={renamePasskeyAction} className="flex flex-col items-start gap-4">
          {hidden}
          <TextInput
            id={field}
            name="label"
            label={t("newName")}
            defaultValue={passkey.label}
            maxLength={60}
            width="m"
            className="w-full"
          />
          <SubmitButton tone="secondary">{t("save")}</SubmitButton>
        </form>
      </Disclosure>
      <Disclosure summary={t("remove")} className="border-b-0">
        <form action={removePasskeyAction} className="flex flex-col items-start gap-4">
          {hidden}
          <p>{t("removeText")}</p>
          <SubmitButton tone="danger">{t("remove")}</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
