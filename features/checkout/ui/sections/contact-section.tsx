import { useLocale, useTranslations } from "next-intl";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { PartProps } from "#features/checkout/ui/sections/part.ts";

/** Who gets it. Nobody needs an account; whoever has one may sign in. */
export function ContactSection({ values, say, quote, isSignedIn }: PartProps & { isSignedIn: boolean }) {
  const t = useTranslations("checkout");
  const back = encodeURIComponent(`/${useLocale()}/checkout`);
  const field = (name: "email" | "name" | "phone") => ({
    name,
    label: t(`labels.${name}`),
    defaultValue: values[name] ?? "",
    error: say(name),
  });
  return (
    <Fieldset legend={t("contact")} id="contact" large>
      {!isSignedIn && (
        <p className="text-s text-encre-2">
          {t("guest")} <TextLink href={`/sign-in?next=${back}`}>{t("signIn")}</TextLink>
        </p>
      )}
      <TextInput
        {...field("email")}
        {...{ type: "email", dir: "ltr", inputMode: "email", autoComplete: "email", maxLength: 254 }}
        hint={t("emailHint")}
      />
      <TextInput {...field("name")} autoComplete="name" maxLength={120} />
      <TextInput
        {...field("phone")}
        {...{ type: "tel", dir: "ltr", inputMode: "tel", autoComplete: "tel", maxLength: 24 }}
        hint={quote.country === "MA" ? t("phoneHintMorocco") : t("phoneHint")}
      />
    </Fieldset>
  );
}
