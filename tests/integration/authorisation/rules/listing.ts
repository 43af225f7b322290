import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { office, type Rule, type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const maker: readonly Kind[] = ["artisan"];
const makers: readonly Kind[] = ["artisan", "otherArtisan"];
const deciders: readonly Kind[] = ["verifier", "curator", "manager"];

const title = { ar: "سلطانية", fr: "Bol" };
const nothing = { lengthMm: "", widthMm: "", heightMm: "", hsHeading: "" };
const note = "Show the back of the piece as well.";
const photo = { storageKey: "pieces/none" };

const byMaker = (input: (world: World) => unknown): Rule => ({ input, allow: maker, otherwise: "hide" });
const ofPiece = ({ pieceId }: World) => ({ pieceId });
const decided = ({ pieceId }: World) => ({ pieceId, note });
const ofPhoto = ({ pieceId, imageId }: World) => ({ pieceId, imageId });

export const commands: Rules = {
  "listing.create-piece": byMaker(({ artisanId, craftId }) => ({
    ...{ artisanId, craftId, title, availability: "stock", leadDays: "", price: "250", units: "3" },
    weightGrams: "900",
  })),
  "listing.edit-words": byMaker(({ pieceId }) => ({
    ...{ pieceId, version: 1, title, description: {}, care: {}, variationNote: {}, safetyWarnings: {} },
  })),
  "listing.edit-facts": byMaker(({ pieceId }) => ({
    ...{ pieceId, version: 1, materialKeys: [], techniqueKeys: [], ...nothing, weightGrams: "900" },
    ...{ makerRole: "made", hoursOfWork: "", hands: "", madeYear: "" },
  })),
  "listing.screen-again": { input: () => ({}), allow: system, otherwise: "hide" },
  "listing.set-availability": byMaker(({ pieceId }) => ({ pieceId, availability: "stock", leadDays: "" })),
  "listing.set-price": byMaker(({ pieceId, sku }) => ({
    ...{ pieceId, sku, price: "250", own: { EUR: "", USD: "", GBP: "" } },
  })),
  "listing.set-stock": byMaker(({ pieceId, sku }) => ({ pieceId, sku, units: "5" })),
  "listing.add-variant": byMaker(({ pieceId }) => ({
    ...{ pieceId, optionName: title, option: title, ...nothing, weightGrams: "", restriction: "none" },
    ...{ price: "250", units: "1" },
  })),
  "listing.edit-variant": byMaker(({ pieceId, sku }) => ({
    ...{ pieceId, sku, optionName: {}, option: {}, ...nothing, weightGrams: "", restriction: "none" },
  })),
  "listing.remove-variant": byMaker(({ pieceId, sku }) => ({ pieceId, sku })),
  "listing.offer-piece": byMaker(ofPiece),
  "listing.pause-piece": byMaker(ofPiece),
  "listing.archive-piece": byMaker(ofPiece),
  "listing.add-photo": byMaker(({ pieceId }) => ({ pieceId, view: "front", photo })),
  "listing.move-photo": byMaker((world) => ({ ...ofPhoto(world), to: "later" })),
  "listing.describe-photo": byMaker((world) => ({ ...ofPhoto(world), view: "back" })),
  "listing.remove-photo": byMaker(ofPhoto),
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
  "listing.set-reviews-pieces": {
    input: ({ chamberId }) => ({ chamberId, reviewsPieces: true }),
    allow: ["manager"],
    otherwise: "hide",
  },
};

export const queries: Rules = {
  "listing.mine": byMaker(ofPiece),
  "listing.my-pieces": { input: () => ({}), allow: makers, otherwise: "hide" },
  "listing.my-crafts": { input: () => ({}), allow: makers, otherwise: "hide" },
  "listing.taxonomy": { input: ({ craftId }) => ({ craftId }), allow: makers, otherwise: "hide" },
  "listing.office-pieces": { input: ({ chamberId }) => ({ chamberId }), allow: office, otherwise: "hide" },
  "listing.office-piece": { input: ofPiece, allow: office, otherwise: "hide" },
};
