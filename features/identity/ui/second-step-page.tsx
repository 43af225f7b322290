import type { Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { landingPath } from "#features/identity/domain/landing.ts";
import { appSetUp } from "#features/identity/queries/app-set-up.ts";
import { type MyFactors, myFactors } from "#features/identity/queries/my-factors.ts";
import { type SecondStep, stepUpPath } from "#features/identity/schema.ts";
import { confirmAppAction, recoveryAction } from "#features/identity/second-step-actions.ts";
import { currentContext } from "#features/identity/session/current-actor.ts";
import { AppSecret } from "#features/identity/ui/app-secret.tsx";
import { ChooseFactorView } from "#features/identity/ui/choose-factor-view.tsx";
import { FactorCodeForm } from "#features/identity/ui/factor-code-form.tsx";
import { LostFactorView } from "#features/identity/ui/lost-factor-view.tsx";
import { ProveFactorView } from "#features/identity/ui/prove-factor-view.tsx";
import { RecoveryCodesForm } from "#features/identity/ui/recovery-codes-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Actor } from "#lib/kernel/actor.ts";

type SecondStepProps = { locale: Locale; next: string; step: SecondStep | null };
type Shown = { title: string; lead?: string; body: ReactNode };
type Words = Awaited<ReturnType<typeof getTranslations<"identity.factor">>>;

/** The second factor: set up for the first time, given after signing in, or given again before something grave. */
export async function SecondStepPage({ locale, next, step }: SecondStepProps) {
  const context = await currentContext();
  const here = stepUpPath(locale, next);
  const factors = await myFactors(context, {});
  if (!factors.ok) return redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
  const t = await getTranslations({ locale, namespace: "identity.factor" });
  const place = { locale, next, onward: onward(context.actor, locale, next) };
  const { title, lead, body } = await choose(t, factors.value, step, place);
  return (
    <Container width="form" className="pb-16">
      <PageHeader title={title} lead={lead} />
      <ClientMessages locale={locale} namespaces={["identity"]}>
        {body}
      </ClientMessages>
    </Container>
  );
}

function onward(actor: Actor, locale: Locale, next: string): Route {
  const held = actor.kind === "person" ? [...actor.grants, ...(actor.withheld ?? [])] : [];
  const roles = held.map(({ role }) => role);
  return landingPath(locale, next, roles) as Route;
}

type Place = { locale: Locale; next: string; onward: Route };

async function choose(t: Words, factors: MyFactors, step: SecondStep | null, place: Place): Promise<Shown> {
  const { locale, next } = place;
  const back = `/sign-in/second-step?next=${encodeURIComponent(next)}`;
  const mayChange = !factors.hasFactor || factors.isFresh;
  if (step === "codes" && factors.hasFactor && factors.isFresh) return codes(t, factors, place);
  if (step === "app" && mayChange) return app(t, place, back);
  if (step === "lost") {
    return { title: t("lost.title"), lead: t("lost.lead"), body: <LostFactorView back={back} /> };
  }
  if (!factors.hasFactor) {
    const lead = factors.holdsOffice ? t("setUp.lead") : t("setUp.leadPerson");
    return { title: t("setUp.title"), lead, body: <ChooseFactorView locale={locale} next={next} /> };
  }
  if (factors.isFresh) return redirect(place.onward);
  if (step === "recovery") return recovery(t, factors, place, back);
  const [title, lead] = factors.isOpen
    ? [t("prove.titleAgain"), t("prove.leadAgain")]
    : [t("prove.title"), t("prove.lead")];
  return { title, lead, body: <ProveFactorView factors={factors} locale={locale} next={next} /> };
}

async function app(t: Words, { locale, next }: Place, back: string): Promise<Shown> {
  const setUp = await appSetUp(await currentContext(), {});
  if (!setUp.ok) return redirect(stepUpPath(locale, next));
  const body = (
    <div className="flex flex-col gap-8">
      <AppSecret setUp={setUp.value} />
      <FactorCodeForm
        action={confirmAppAction}
        locale={locale}
        next={next}
        label={t("app.code")}
        hint={t("app.codeHint")}
        submit={t("app.submit")}
      />
      <p>
        <BackLink href={back}>{t("app.otherWay")}</BackLink>
      </p>
    </div>
  );
  return { title: t("app.title"), lead: t("app.lead"), body };
}

function codes(t: Words, { codesLeft }: MyFactors, { locale, onward }: Place): Shown {
  const body = <RecoveryCodesForm locale={locale} next={onward} left={codesLeft} />;
  return { title: t("codes.title"), lead: t("codes.lead"), body };
}

function recovery(t: Words, { codesLeft }: MyFactors, { locale, next }: Place, back: string): Shown {
  const form = (
    <FactorCodeForm
      action={recoveryAction}
      locale={locale}
      next={next}
      label={t("recovery.label")}
      hint={t("recovery.hint")}
      submit={t("recovery.submit")}
      letters
    />
  );
  const body = (
    <div className="flex flex-col gap-8">
      {codesLeft > 0 ? form : <Notice>{t("recovery.none")}</Notice>}
      <p>
        <BackLink href={back}>{t("recovery.back")}</BackLink>
      </p>
    </div>
  );
  return { title: t("recovery.title"), lead: t("recovery.lead"), body };
}
