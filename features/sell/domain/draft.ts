import { guidedViews, type SellDto, type SentPiece } from "#features/sell/schema.ts";
import { minorOf } from "#lib/money/typed-amount.ts";
import { westernDigits } from "#lib/people/digits.ts";

/** What is typed and touched in the wizard; photographs and the voice are files of their own. */
export type Fields = Omit<SentPiece, "clientId" | "photos" | "voice"> & { share: boolean };

/** The screens, one thing each, in their order. */
export const steps = [
  ...guidedViews,
  ...(["craft", "materials", "size", "weight", "price", "stock", "name", "care", "voice", "check"] as const),
] as const;
export type StepName = (typeof steps)[number];

export const isPhotoStep = (step: StepName): step is (typeof guidedViews)[number] =>
  (guidedViews as readonly string[]).includes(step);

/** Screens that may be left as they are. */
export const freeSteps: readonly StepName[] = ["back", "detail", "hands", "size", "name"];

/** A draft before its first photograph. Where there is one workshop and one craft, nobody is asked. */
export function newFields({ workshops }: SellDto): Fields {
  const [workshop] = workshops;
  const [craft] = workshop?.crafts ?? [];
  return {
    ...{ artisanId: workshop?.artisanId ?? ("" as Fields["artisanId"]) },
    ...{ craftId: craft?.id ?? ("" as Fields["craftId"]) },
    ...{ title: {}, description: {}, materialKeys: [], careKeys: [], share: false },
    ...{ lengthMm: "", widthMm: "", heightMm: "", weightGrams: "", price: "" },
    ...{ availability: "unique", units: "1", leadDays: "14" },
  };
}

/** A whole number as it is typed, or null. */
export function wholeOf(typed: string): number | null {
  const plain = westernDigits(typed).replace(/\s/g, "");
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null;
}

/** Screens that still need something before the piece can be sent: what the server's own rules ask for, said beforehand. */
export function missingSteps(fields: Fields, files: Readonly<Record<string, string>>): StepName[] {
  const counts = wholeOf(fields.units) ?? 0;
  const days = wholeOf(fields.leadDays) ?? 0;
  const isSaid = Boolean(files.voice || fields.description.ar?.trim() || fields.description.fr?.trim());
  const there: Partial<Record<StepName, boolean>> = {
    front: Boolean(files.front),
    craft: fields.craftId !== ("" as string),
    materials: fields.materialKeys.length > 0,
    weight: (wholeOf(fields.weightGrams) ?? 0) > 0,
    price: minorOf(fields.price) !== null,
    stock:
      fields.availability === "unique" ||
      (counts > 0 && (fields.availability === "stock" || (days > 0 && days <= 365))),
    care: fields.careKeys.length > 0,
    voice: isSaid,
  };
  return steps.filter((step) => there[step] === false);
}
