import { newId } from "#lib/ids/ids.ts";
import type { Kind } from "#tests/integration/authorisation/actors.ts";
import {
  office,
  type PublicInputs,
  type Rule,
  type Rules,
  system,
} from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const maker: readonly Kind[] = ["artisan"];
const makers: readonly Kind[] = ["artisan", "otherArtisan"];
/** The manager, and who made the piece: who merely packs writes about none. */
const crew: readonly Kind[] = ["artisan", "crewMaker"];
const deciders: readonly Kind[] = ["verifier", "curator", "manager"];

const title = { ar: "سلطانية", fr: "Bol" };
const nothing = { lengthMm: "", widthMm: "", heightMm: "", hsHeading: "" };
const note = "Show the back of the piece as well.";
const photo = { storageKey: "pieces/none" };

const byMaker = (input: (world: World) => unknown): Rule => ({ input, allow: maker, otherwise: "hide" });
const byCrew = (input: (world: World) => unknown): Rule => ({ input, allow: crew, otherwise: "hide" });
const ofPiece = ({ pieceId }: World) => ({ pieceId });
const decided = ({ pieceId }: World) => ({ pieceId, note });
const ofPhoto = ({ pieceId, imageId }: World) => ({ pieceId, imageId });

export const commands: Rules = {
  "listing.create-piece": byCrew(({ artisanId, craftId }) => ({
    ...{ artisanId, craftId, title, availability: "stock", leadDays: "", price: "250", units: "3" },
    weightGrams: "900",
  })),
  "listing.edit-words": byCrew(({ pieceId }) => ({
    ...{ pieceId, version: 1, title, description: {}, care: {}, variationNote: {}, safetyWarnings: {} },
  })),
  "listing.edit-facts": byCrew(({ pieceId }) => ({
    ...{ pieceId, version: 1, materialKeys: [], techniqueKeys: [], ...nothing, weightGrams: "900" },
    ...{ makerRole: "made", hoursOfWork: "", hands: "", madeYear: "" },
  })),
  "listing.edit-making": byCrew(({ pieceId }) => ({
    ...{ pieceId, version: 1, madeMonth: "", repair: {}, gtin: "", materials: {} },
  })),
  "listing.screen-again": { input: () => ({}), allow: system, otherwise: "hide" },
  "listing.set-availability": byCrew(({ pieceId }) => ({ pieceId, availability: "stock", leadDays: "" })),
  "listing.set-price": byMaker(({ pieceId, sku }) => ({
    ...{ pieceId, sku, price: "250", own: { EUR: "", USD: "", GBP: "" } },
  })),
  "listing.set-stock": byCrew(({ pieceId, sku }) => ({ pieceId, sku, units: "5" })),
  "listing.add-variant": byMaker(({ pieceId }) => ({
    ...{ pieceId, optionName: title, option: title, ...nothing, weightGrams: "", restriction: "none" },
    ...{ price: "250", units: "1" },
  })),
  "listing.edit-variant": byCrew(({ pieceId, sku }) => ({
    ...{ pieceId, sku, optionName: {}, option: {}, ...nothing, weightGrams: "", restriction: "none" },
  })),
  "listing.remove-variant": byMaker(({ pieceId, sku }) => ({ pieceId, sku })),
  "listing.add-voice": {
    // The piece has one already: that is what its maker is told.
    input: ({ pieceId }) => ({ pieceId, share: false, voice: { storageKey: "voices/none" } }),
    allow: maker,
    otherwise: "hide",
  },
  "listing.share-voice": byMaker(({ pieceId }) => ({ pieceId, share: true })),
  "listing.transcribe-voice": {
    input: ({ pieceId }) => ({ pieceId, transcript: { ar: "كلام" } }),
    allow: [...maker, ...deciders],
    otherwise: "hide",
  },
  "listing.remove-voice": byMaker(ofPiece),
  "listing.offer-piece": byMaker(ofPiece),
  "listing.pause-piece": byMaker(ofPiece),
  "listing.archive-piece": byMaker(ofPiece),
  "listing.add-photo": byCrew(({ pieceId }) => ({ pieceId, view: "front", photo })),
  "listing.move-photo": byCrew((world) => ({ ...ofPhoto(world), to: "later" })),
  "listing.describe-photo": byCrew((world) => ({ ...ofPhoto(world), view: "back" })),
  "listing.remove-photo": byCrew(ofPhoto),
  "listing.keep-shipping-profile": byMaker(({ artisanId, pieceId }) => ({
    ...{ artisanId, profileId: null, name: "Caisse", packingGrams: "800", readyDays: "" },
    pieceIds: [pieceId],
  })),
  // The workshop has no such profile: that is what its maker is told.
  "listing.end-shipping-profile": byMaker(({ artisanId }) => ({
    ...{ artisanId, profileId: newId("shippingProfile") },
  })),
  "listing.close-workshop": byMaker(({ artisanId }) => ({
    artisanId,
    from: "2999-01-01",
    until: "2999-01-05",
  })),
  "listing.reopen-workshop": byMaker(({ artisanId }) => ({ artisanId, closureId: newId("closure") })),
  "listing.duplicate-piece": byMaker(ofPiece),
  "listing.approve-piece": {
    input: ({ pieceId }) => ({ pieceId, version: 1 }),
    allow: deciders,
    otherwise: "hide",
  },
  "listing.request-revision": {
    input: (world) => ({ ...decided(world), version: 1 }),
    allow: deciders,
    otherwise: "hide",
  },
  "listing.hold-piece": { input: decided, allow: deciders, otherwise: "hide" },
  "listing.mark-photo": {
    input: (world) => ({
      ...{ ...ofPhoto(world), reason: "dark", note: "", spot: { drawn: "", from: "1", to: "" } },
    }),
    allow: deciders,
    otherwise: "hide",
  },
  "listing.settle-mark": {
    input: ({ pieceId, markId }) => ({ pieceId, markId }),
    allow: deciders,
    otherwise: "hide",
  },
  "listing.translate-words": {
    input: ({ pieceId }) => ({ pieceId, field: "title", seen: "0".repeat(16), words: {} }),
    allow: deciders,
    otherwise: "hide",
  },
  "listing.set-reviews-pieces": {
    input: ({ chamberId }) => ({ chamberId, reviewsPieces: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
};

export const publicInputs: PublicInputs = {
  "listing.shared-voice": ({ voiceId }) => ({ voiceId }),
  "listing.piece-voice": ({ pieceId }) => ({ pieceId }),
};

export const queries: Rules = {
  "listing.voice": {
    input: ({ voiceId }) => ({ voiceId }),
    allow: [...maker, ...office],
    otherwise: "hide",
  },
  "listing.mine": byCrew(ofPiece),
  "listing.my-pieces": { input: () => ({}), allow: [...makers, "crewMaker"], otherwise: "hide" },
  "listing.my-crafts": { input: () => ({}), allow: [...makers, "crewMaker"], otherwise: "hide" },
  "listing.taxonomy": {
    input: ({ craftId }) => ({ craftId }),
    allow: [...makers, "crewMaker"],
    otherwise: "hide",
  },
  "listing.my-shipping": { input: () => ({}), allow: makers, otherwise: "hide" },
  "listing.closures": { input: () => ({}), allow: makers, otherwise: "hide" },
  "listing.office-pieces": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "listing.office-piece": { input: ofPiece, allow: office, otherwise: "hide" },
};
