import "server-only";
import { photoDataUri } from "#features/cards/flows/card-photo.ts";
import { cardsOfArtisan } from "#features/cards/queries/cards-of-artisan.ts";
import type { MakerCards } from "#features/cards/schema.ts";
import { currentContext, type PersonActor } from "#features/identity/index.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";

export type OwnCards = MakerCards & {
  /** The latest card's picture, inside the page: it must be whole without another request. */
  photo: string | null;
};

/** The cards of the workshop somebody acts for; null when they have none to act for. */
export async function readOwnCards(actor: PersonActor): Promise<OwnCards | null> {
  const [artisanId] = artisanIdsOf(actor);
  if (!artisanId) return null;
  const maker = await cardsOfArtisan(await currentContext(), { artisanId });
  if (!maker.ok) return null;
  const [card] = maker.value.cards;
  return { ...maker.value, photo: card ? await photoDataUri(card.photoId, 240) : null };
}
