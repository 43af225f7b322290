import type { SelectGroup } from "#components/ui/grouped-select.tsx";
import type { FormState } from "#features/applications/form-state.ts";
import type { ArtisanKind } from "#features/applications/schema.ts";

/** Choices that come from tables, in the reader's language. */
export type Choices = {
  provinces: readonly SelectGroup[];
  crafts: readonly SelectGroup[];
  /** For choosing by picture: what is saved, and what the family or the search shows. */
  craftCards?: { saved: readonly CraftCard[]; visible: readonly CraftCard[] };
};

export type CraftCard = {
  value: string;
  family: string;
  label: string;
  /** Place the craft is of. */
  hint: string;
  lang: string;
  dir: "rtl" | "ltr";
};

/** What the fields of a screen are drawn from. */
export type FieldsProps = {
  values: FormState["values"];
  /** The sentence of what is wrong with a field. */
  message: (field: string) => string | undefined;
  choices: Choices;
  /** Ends of the numbers that are kept already. */
  kept: { phone: string | null; cin: string | null; address: boolean };
  kind: ArtisanKind | null;
  /** An officer's screen holds several questions: each gets its name as a heading. */
  isOfficer: boolean;
  /** The officer also notes a mailbox, where the person has no account. */
  asksEmail: boolean;
};

export const typed = (values: FormState["values"], name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value : "";
};
