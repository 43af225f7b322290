"use client";

import type { ComponentType } from "react";
import type { Step } from "#features/applications/domain/steps.ts";
import type { FieldsProps } from "#features/applications/ui/field-props.ts";
import { ConsentFields } from "#features/applications/ui/fields/consent-fields.tsx";
import { CraftCards } from "#features/applications/ui/fields/craft-cards.tsx";
import { KindFields } from "#features/applications/ui/fields/kind-fields.tsx";
import { PlaceFields } from "#features/applications/ui/fields/place-fields.tsx";
import {
  IdentityFields,
  NameFields,
  OrganisationFields,
  PhoneFields,
} from "#features/applications/ui/fields/who-fields.tsx";
import {
  CraftFields,
  DiplomaFields,
  PracticeFields,
  RegistryFields,
  StoryFields,
} from "#features/applications/ui/fields/work-fields.tsx";

// Pictures are forms of their own (PhotoSlot): their screens have no fields.
const fieldsOf: Readonly<Partial<Record<Step, ComponentType<FieldsProps>>>> = {
  place: PlaceFields,
  kind: KindFields,
  name: NameFields,
  phone: PhoneFields,
  identity: IdentityFields,
  cooperative: OrganisationFields,
  enterprise: OrganisationFields,
  craft: CraftFields,
  diploma: DiplomaFields,
  practice: PracticeFields,
  registry: RegistryFields,
  story: StoryFields,
  consents: ConsentFields,
};

/** The fields of one question. */
export function StepFields({ step, ...props }: FieldsProps & { step: Step }) {
  const Fields = step === "craft" && !props.isOfficer ? CraftCards : fieldsOf[step];
  return Fields ? <Fields {...props} /> : null;
}
