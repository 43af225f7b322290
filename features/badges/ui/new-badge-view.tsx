import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { proposeBadgeAction } from "#features/badges/actions.ts";
import {
  type BadgeClaim,
  type BadgeScopeKind,
  badgeClaims,
  badgeMethods,
  claimScopes,
  type SubjectChoice,
  usualMethod,
} from "#features/badges/schema.ts";
import { badgeSentences } from "#features/badges/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

export type NewBadgePage = {
  chamberId: string;
  claim: BadgeClaim | null;
  scope: BadgeScopeKind;
  q: string;
  subjects: readonly SubjectChoice[];
};

/** Proposing a badge: what it says, then what it is about and the words the public reads. Evidence follows on its own page. */
export function NewBadgeView({ page, locale }: { page: NewBadgePage; locale: Locale }) {
  const t = useTranslations("badges");
  const { claim } = page;
  return (
    <Container width="form" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/badges">{t("file.back")}</BackLink>}
        title={claim ? t("new.titleOf", { claim: t(`claims.${claim}`) }) : t("new.title")}
        lead={claim ? t(`hints.${claim}`) : t("new.lead")}
      />
      {claim ? (
        <Words page={page} claim={claim} locale={locale} />
      ) : (
        <ChooseClaim chamberId={page.chamberId} locale={locale} />
      )}
    </Container>
  );
}

function ChooseClaim({ chamberId, locale }: { chamberId: string; locale: Locale }) {
  const t = useTranslations("badges");
  const options = badgeClaims.map((value) => ({
    ...{ value, label: t(`claims.${value}`), hint: t(`hints.${value}`) },
  }));
  return (
    <form action={`/${locale}/office/badges/new`} method="get" className="flex flex-col gap-6">
      <input type="hidden" name="chamber" value={chamberId} />
      <RadioCards legend={t("new.claim")} name="claim" options={options} />
      <div>
        <Button type="submit" size="l">
          {t("new.next")}
        </Button>
      </div>
    </form>
  );
}

type WordsProps = { page: NewBadgePage; claim: BadgeClaim; locale: Locale };

function Words({ page, claim, locale }: WordsProps) {
  const t = useTranslations("badges");
  const { chamberId, scope, subjects } = page;
  const fields: FieldSpec[] = [
    {
      ...{ kind: "radio", name: "subjectId", label: t(`new.subject.${scope}`) },
      options: subjects.map(({ id, name, hint }) => ({
        value: id,
        label: pick(name, locale).text,
        ...(hint ? { hint: pick(hint, locale).text } : {}),
      })),
    },
    {
      ...{ kind: "select", name: "method", label: t("new.method") },
      options: badgeMethods.map((value) => ({ value, label: t(`methods.${value}`) })),
    },
    ...locales.map(
      (lang): FieldSpec => ({
        ...{ kind: "textarea", name: `note.${lang}`, lang, rows: 3, maxLength: 600 },
        ...{ label: t(`new.note.${lang}`), hint: t("new.noteHint") },
      }),
    ),
  ];
  const [first, ...others] = subjects;
  const chosen: Record<string, string> = first && others.length === 0 ? { subjectId: first.id } : {};
  return (
    <div className="flex flex-col gap-8">
      <Search page={page} claim={claim} locale={locale} />
      {subjects.length === 0 ? (
        <EmptyState art="tile" title={t("new.nothing")}>
          <p>{t("new.nothingText")}</p>
        </EmptyState>
      ) : (
        <ClientMessages locale={locale}>
          <FieldsForm
            action={proposeBadgeAction}
            start={newForm({ method: usualMethod[claim], ...chosen })}
            fields={fields}
            hidden={{ locale, chamberId, claim }}
            sentences={badgeSentences(locale)}
            submit={t("new.submit")}
          />
        </ClientMessages>
      )}
    </div>
  );
}

/** What the badge is about, found by name; a claim that may be about two kinds of things says which. */
function Search({ page, claim, locale }: WordsProps) {
  const t = useTranslations("badges.new");
  const { chamberId, scope, q } = page;
  const scopes = claimScopes[claim];
  return (
    <>
      {scopes.length > 1 && (
        <p className="flex flex-wrap gap-3">
          {scopes.map((other) => (
            <ButtonLink
              key={other}
              tone={other === scope ? "primary" : "secondary"}
              href={`/office/badges/new?${new URLSearchParams({ chamber: chamberId, claim, scope: other })}`}
            >
              {t(`about.${other}`)}
            </ButtonLink>
          ))}
        </p>
      )}
      <form action={`/${locale}/office/badges/new`} method="get" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="chamber" value={chamberId} />
        <input type="hidden" name="claim" value={claim} />
        <input type="hidden" name="scope" value={scope} />
        <TextInput
          name="q"
          label={t(`search.${scope}`)}
          hint={t("searchHint")}
          defaultValue={q}
          maxLength={80}
          required={false}
          className="w-full max-w-80"
        />
        <Button type="submit" tone="secondary">
          {t("find")}
        </Button>
        <TextLink
          href={`/office/badges/new?chamber=${chamberId}`}
          className="target inline-flex items-center"
        >
          {t("otherClaim")}
        </TextLink>
      </form>
    </>
  );
}
