import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";

const keepers: readonly Kind[] = ["curator", "manager"];
const national: readonly Kind[] = ["federation", "mda"];
const words = { ar: "عنوان", fr: "Titre", en: "Title" };

export const commands: Rules = {
  "collections.create": {
    input: ({ chamberId }) => ({ chamberId, title: words, intro: words }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.edit-words": {
    input: ({ draftCollectionId }) => ({
      ...{ collectionId: draftCollectionId, version: 1, title: words, intro: words, occasion: {} },
      ...{ season: "", fairId: "" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.choose-by-rule": {
    input: ({ draftCollectionId }) => ({
      ...{ collectionId: draftCollectionId, craftId: "", region: "", town: "" },
      ...{ material: "", min: "", max: "", badge: "" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  ...Object.fromEntries(
    ["add-piece", "remove-piece", "set-cover"].map((name) => [
      `collections.${name}`,
      {
        input: ({ draftCollectionId, pieceId }) => ({ collectionId: draftCollectionId, pieceId }),
        allow: keepers,
        otherwise: "hide",
      } satisfies Rules[string],
    ]),
  ),
  "collections.move-piece": {
    input: ({ draftCollectionId, pieceId }) => ({
      ...{ collectionId: draftCollectionId, pieceId, direction: "up" },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.publish": {
    input: ({ draftCollectionId }) => ({ collectionId: draftCollectionId, startsAt: "", endsAt: "" }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.end": {
    input: ({ draftCollectionId }) => ({ collectionId: draftCollectionId }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.place": {
    input: ({ draftCollectionId }) => ({ collectionId: draftCollectionId, slot: "" }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.add-link": {
    input: ({ draftCollectionId }) => ({ collectionId: draftCollectionId, label: "Affiche" }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.ask-chambers": {
    input: ({ nationalCollectionId, chamberId }) => ({
      ...{ collectionId: nationalCollectionId, chamberIds: [chamberId] },
    }),
    allow: national,
    otherwise: "hide",
  },
  "collections.answer": {
    input: ({ nationalCollectionId, chamberId }) => ({
      ...{ collectionId: nationalCollectionId, chamberId, agrees: true },
    }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.count-visits": { input: () => ({ counts: [] }), allow: system, otherwise: "hide" },
  "collections.turn": { input: () => ({}), allow: system, otherwise: "hide" },
};

export const queries: Rules = {
  "collections.list": { input: ({ chamberId }) => ({ chamberId }), allow: keepers, otherwise: "hide" },
  "collections.get": {
    input: ({ draftCollectionId }) => ({ collectionId: draftCollectionId }),
    allow: keepers,
    otherwise: "hide",
  },
  "collections.find-pieces": {
    input: ({ draftCollectionId }) => ({ collectionId: draftCollectionId, words: "" }),
    allow: keepers,
    otherwise: "hide",
  },
};
