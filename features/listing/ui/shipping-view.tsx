import { useTranslations } from "next-intl";
import { formatWeight } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { studioPath } from "#features/listing/paths.ts";
import type { ShippingProfileDto } from "#features/listing/schema.ts";
import { endShippingProfileAction, keepShippingProfileAction } from "#features/listing/shipping-actions.ts";
import { figure, number } from "#features/listing/ui/field-specs.ts";
import { type Outcome, OutcomeNotice } from "#features/listing/ui/outcome.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";

type Workshop = {
  id: string;
  name: LocalizedText;
  pieces: readonly { id: string; title: LocalizedText; weightGrams: number; profileId: string | null }[];
  profiles: readonly ShippingProfileDto[];
};

type Common = { sentences: Readonly<Record<string, string>>; locale: Locale };
type ViewProps = Common & { workshops: readonly Workshop[]; outcome: Outcome };

/** How each workshop packs its pieces: what a parcel weighs and when it leaves go by it. */
export function ShippingView({ workshops, outcome, sentences, locale }: ViewProps) {
  const t = useTranslations("listing.shipping");
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={studioPath}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <OutcomeNotice {...outcome} sentences={sentences} />
      {workshops.map((workshop) => (
        <section key={workshop.id} className="flex flex-col gap-6">
          {workshops.length > 1 && <h2 className="text-xl">{pick(workshop.name, locale).text}</h2>}
          {workshop.profiles.length === 0 ? (
            <p>{t("none")}</p>
          ) : (
            <ul className="border-t border-line">
              {workshop.profiles.map((profile) => (
                <li key={profile.id}>
                  <Profile {...{ workshop, profile, sentences, locale }} />
                </li>
              ))}
            </ul>
          )}
          <Disclosure summary={t("add")} open={workshop.profiles.length === 0}>
            <ProfileForm {...{ workshop, sentences, locale }} />
          </Disclosure>
        </section>
      ))}
    </Container>
  );
}

type ProfileProps = Common & { workshop: Workshop; profile: ShippingProfileDto };

function Profile({ workshop, profile, sentences, locale }: ProfileProps) {
  const t = useTranslations("listing.shipping");
  const facts = [
    t("adds", { weight: formatWeight(profile.packingGrams, locale) }),
    ...(profile.readyDays === null ? [] : [t("ready", { n: profile.readyDays })]),
    t("pieces", { n: profile.pieceIds.length }),
  ];
  return (
    <Disclosure
      summary={
        <span className="flex flex-col">
          <bdi>{profile.name}</bdi>
          <span className="text-s font-normal text-encre-2">{facts.join(" · ")}</span>
        </span>
      }
    >
      <ProfileForm {...{ workshop, profile, sentences, locale }} />
      <form action={endShippingProfileAction} className="mt-6 border-t border-line pt-4">
        <input type="hidden" name="artisanId" value={workshop.id} />
        <input type="hidden" name="profileId" value={profile.id} />
        <input type="hidden" name="locale" value={locale} />
        <p className="mb-3 text-s text-encre-2">{t("endHint")}</p>
        <SubmitButton tone="secondary">
          {t("end")}
          <span className="sr-only">: {profile.name}</span>
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

function ProfileForm({
  workshop,
  profile,
  sentences,
  locale,
}: Omit<ProfileProps, "profile"> & Partial<ProfileProps>) {
  const t = useTranslations("listing.shipping");
  const nameOf = (id: string | null) =>
    workshop.profiles.find((one) => one.id === id && id !== profile?.id)?.name;
  const pieces: FieldSpec[] =
    workshop.pieces.length === 0
      ? []
      : [
          {
            kind: "checkboxes",
            name: "pieceIds",
            label: t("which"),
            options: workshop.pieces.map((piece) => {
              const weight = formatWeight(piece.weightGrams, locale);
              const other = nameOf(piece.profileId);
              const label = `${pick(piece.title, locale).text} (${weight})`;
              return { value: piece.id, label: other ? `${label} – ${other}` : label };
            }),
          },
        ];
  return (
    <FieldsForm
      action={keepShippingProfileAction}
      start={newForm(
        profile
          ? {
              ...{ name: profile.name, packingGrams: figure(profile.packingGrams) },
              ...{ readyDays: figure(profile.readyDays), pieceIds: profile.pieceIds },
            }
          : {},
      )}
      hidden={{ artisanId: workshop.id, profileId: profile?.id ?? "", locale }}
      sentences={sentences}
      submit={t("save")}
      fields={[
        { kind: "text", name: "name", label: t("name"), hint: t("nameHint"), maxLength: 60 },
        number("packingGrams", t("grams"), { hint: t("gramsHint") }),
        number("readyDays", t("days"), { optional: true, hint: t("daysHint") }),
        ...pieces,
      ]}
    />
  );
}
