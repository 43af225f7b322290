import { z } from "zod";
import type { CredentialKind } from "#db/schema/provenance.ts";
import type { Credential } from "#lib/credentials/credential.ts";

// Every member a credential may have, kind by kind. Strict, so that nothing gets signed that is not named here: whoever
// wants to say more says it here first.

const words = z
  .array(z.strictObject({ "@value": z.string().min(1), "@language": z.enum(["ar", "fr", "en"]) }))
  .min(1);
const named = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type), name: words });
const person = z.strictObject({
  id: z.url().optional(),
  type: z.literal("Artisan"),
  name: words,
  town: words.optional(),
});
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const digest = z.string().regex(/^uEi[\w-]{44}$/);
const claim = z.string().regex(/^[a-z_]+$/);

const status = <Purpose extends string>(purpose: Purpose) =>
  z.strictObject({
    id: z.url(),
    type: z.literal("BitstringStatusListEntry"),
    statusPurpose: z.literal(purpose),
    statusListIndex: z.string().regex(/^\d{1,6}$/),
    statusListCredential: z.url(),
  });

const common = {
  "@context": z.tuple([z.url(), z.url()]),
  id: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  issuer: z.strictObject({ id: z.string().startsWith("did:web:"), name: words }),
  validFrom: moment,
  credentialStatus: z.tuple([status("revocation"), status("suspension")]),
};
const typed = <Type extends string>(type: Type) =>
  z.tuple([z.literal("VerifiableCredential"), z.literal(type)]);

const whole = z.int().positive();

const craftPiece = z.strictObject({
  id: z.url(),
  type: z.literal("CraftPiece"),
  serialNumber: z.string(),
  name: words,
  craft: named("Craft"),
  material: z.array(
    z.strictObject({
      type: z.literal("Material"),
      name: words,
      sharePercent: z.int().min(0).max(100).optional(),
      lot: z.string().optional(),
    }),
  ),
  technique: z.array(named("Technique")),
  maker: person,
  madeIn: named("Region"),
  madeInMonth: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  madeInYear: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  hoursOfWork: whole.optional(),
  hands: whole.optional(),
  makerRole: z.string(),
  // That it was made under a master; never which one.
  madeUnderMaster: z.literal(true).optional(),
  lengthMm: whole.optional(),
  widthMm: whole.optional(),
  heightMm: whole.optional(),
  weightGrams: whole,
  care: words.optional(),
  repair: words.optional(),
  gtin: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  dateModified: moment,
  image: z.array(
    z.strictObject({
      id: z.url().optional(),
      type: z.literal("PieceImage"),
      view: z.string(),
      digestMultibase: digest,
      demonstration: z.boolean(),
    }),
  ),
  demonstration: z.boolean(),
});

const review = {
  type: z.tuple([z.literal("TwoOfficerReview")]),
  claim,
  officers: z.literal(2),
  reviewedAt: moment,
};

const pieceRecord = z.strictObject({
  ...common,
  "@context": z.tuple([z.url(), z.url(), z.url()]),
  type: typed("PieceRecord"),
  validUntil: moment.optional(),
  credentialSubject: craftPiece,
  evidence: z.array(z.strictObject({ ...review, id: z.url() })).optional(),
});

const artisanCard = z
  .strictObject({
    ...common,
    type: typed("ArtisanCard"),
    validUntil: moment,
    credentialSubject: z.strictObject({
      id: z.url(),
      type: z.literal("ProfessionalCard"),
      cardNumber: z.string(),
      registryNumber: z.string(),
      category: z.string().regex(/^[a-z_]+$/),
      holder: named("Artisan"),
      trade: named("Craft"),
    }),
  })
  // Law 50-17: a card is for five years at most; its last day is counted whole.
  .refine((card) => Date.parse(card.validUntil) - Date.parse(card.validFrom) <= (5 * 366 + 1) * 86_400_000);

const provenanceBadge = z.strictObject({
  ...common,
  // The first vocabulary has no type for it: a badge is told by the claim in it.
  type: z.union([z.tuple([z.literal("VerifiableCredential")]), typed("ProvenanceBadge")]),
  validUntil: moment,
  credentialSubject: z.strictObject({
    id: z.url().optional(),
    type: z.enum(["CraftPiece", "Artisan", "Craft"]),
    name: words,
    claim,
    demonstration: z.boolean(),
  }),
  // Officers and what they looked at are counted or described by kind; nobody is named.
  evidence: z.tuple([
    z.strictObject({
      ...review,
      id: z.url(),
      method: claim.optional(),
      officer: z
        .array(
          z.strictObject({
            type: z.literal("Officer"),
            role: z.string().regex(/^[a-z_]+$/),
            internalNumber: z.string().regex(/^[\w-]{1,40}$/),
          }),
        )
        .length(2)
        .optional(),
      reviewedEvidence: z
        .array(
          z.strictObject({
            type: z.literal("Evidence"),
            evidenceKind: claim,
            evidenceDate: z.iso.date(),
            digestMultibase: digest.optional(),
          }),
        )
        .min(1)
        .optional(),
    }),
  ]),
});

const skillCertificate = z.strictObject({
  ...common,
  issuer: z.strictObject({
    id: z.string().startsWith("did:web:"),
    type: z.tuple([z.literal("Profile")]),
    name: z.string().min(1),
  }),
  type: typed("OpenBadgeCredential"),
  name: z.string().min(1),
  validUntil: moment.optional(),
  credentialStatus: status("revocation"),
  credentialSubject: z.strictObject({
    id: z.url().optional(),
    type: z.tuple([z.literal("AchievementSubject")]),
    identifier: z.tuple([
      z.strictObject({
        type: z.literal("IdentityObject"),
        hashed: z.literal(false),
        identityHash: z.string().min(1),
        identityType: z.literal("identifier"),
      }),
    ]),
    achievement: z.strictObject({
      id: z.url(),
      type: z.tuple([z.literal("Achievement")]),
      achievementType: z.literal("Certification"),
      name: z.string().min(1),
      description: z.string().min(1),
      criteria: z.strictObject({ narrative: z.string().min(1) }),
    }),
  }),
  evidence: z.tuple([z.strictObject({ type: z.tuple([z.literal("Evidence")]), name: z.string().min(1) })]),
});

const shapes = {
  piece_record: pieceRecord,
  artisan_card: artisanCard,
  provenance_badge: provenanceBadge,
  skill_certificate: skillCertificate,
} as const satisfies Record<CredentialKind, z.ZodType>;

/** Throws when a credential about to be signed has not the shape of its kind, or says more than that shape names. */
export function assertShape(kind: CredentialKind, credential: Credential): void {
  const parsed = shapes[kind].safeParse(credential);
  if (parsed.success) return;
  const where = parsed.error.issues.map((issue) => issue.path.join(".") || issue.code).join(", ");
  throw new Error(`the ${kind} to be signed is not of its shape: ${where}`);
}
