import "server-only";
import { cardsOfArtisan, getCard } from "#features/cards/index.ts";
import { currentContext, type PersonActor } from "#features/identity/index.ts";
import { fileLink } from "#features/vault/index.ts";
import { now } from "#lib/clock.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

/** What the office's page of a card shows. Null for a card that is not to be seen. */
export async function readCardDetail(actor: PersonActor, cardId: string) {
  if (!isId("card", cardId)) return null;
  const context = await currentContext();
  const found = await getCard(context, { cardId });
  if (!found.ok) return null;
  const card = found.value;
  const maker = await cardsOfArtisan(context, { artisanId: card.artisanId });
  if (!maker.ok) return null;
  return {
    card,
    all: maker.value.cards,
    mayIssue: maker.value.mayIssue && maker.value.cards[0]?.id === card.id,
    photo: card.photoId && fileLink(card.photoId, actor.userId, now()),
    isManager: chamberIdsOf(actor, "manager").includes(card.chamberId),
  };
}
