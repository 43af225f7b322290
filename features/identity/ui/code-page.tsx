import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isolate } from "#components/format/number.ts";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { pendingCode } from "#features/identity/queries/pending-code.ts";
import { signInToken } from "#features/identity/session/browser.ts";
import { currentContext } from "#features/identity/session/current-actor.ts";
import { CodeForm, type CodeFormProps } from "#features/identity/ui/code-form.tsx";

/** The page on which a mailed code is typed. A browser that has not asked for one is sent to ask. */
export async function CodePage({ locale, next, action }: CodeFormProps) {
  const browser = await signInToken();
  const pending = browser ? await pendingCode(await currentContext(), { browser }) : null;
  if (!pending?.ok) return redirect(`/${locale}/sign-in?next=${encodeURIComponent(next)}`);
  const t = await getTranslations({ locale, namespace: "identity" });
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={t("code.title")} lead={t("code.lead", { email: isolate(pending.value.email) })} />
      <ClientMessages locale={locale} namespaces={["identity"]}>
        <CodeForm locale={locale} next={next} action={action} />
      </ClientMessages>
      <p className="mt-6 text-s text-encre-2">{t("code.noMail")}</p>
      <p className="mt-2">
        <TextLink href={`/sign-in?next=${encodeURIComponent(next)}`}>{t("code.other")}</TextLink>
      </p>
    </Container>
  );
}
