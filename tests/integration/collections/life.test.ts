import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { artisan } from "#db/schema/artisans.ts";
import { collection, piece as pieceTable } from "#db/schema/catalogue.ts";
import { cartLine, fair, grant, promotion } from "#db/schema/index.ts";
import { promotionScope } from "#db/schema/published-catalogue.ts";
import { addLine } from "#features/cart/index.ts";
import { officeToday } from "#features/chambers/index.ts";
import {
  addPiece,
  answerAsked,
  askChambers,
  chooseByRule,
  countVisits,
  createCollection,
  editWords,
  endCollection,
  findPieces,
  getCollectionDesk,
  movePiece,
  placeCollection,
  publishCollection,
  turnCollections,
} from "#features/collections/index.ts";
import { getFair } from "#features/fairs/index.ts";
import { renderText } from "#features/notify/domain/render.ts";
import { collectionConsentAsked } from "#features/notify/templates/collection-consent.ts";
import { getCollection, home } from "#features/showcase/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { type Actor, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { minuteInMorocco } from "#lib/morocco-time.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { makeFair } from "#tests/factories/fairs.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makePiece } from "#tests/factories/pieces.ts";

const said = (name: string) => ({ ar: name, fr: name, en: name });
/** Mails that were queued about a collection: the ids their templates read. */
async function consentMails(id: Id<"collection">): Promise<string[]> {
  const { rows } = (await owner().execute(sql`select data->'payload'->>'id' as id from pgboss.job
    where name = 'mail.send' and data->'payload'->>'template' = 'collection-consent' and data->'payload'->>'id' like ${`${id}%`}
    order by 1`)) as unknown as { rows: { id: string }[] };
  return rows.map((row) => row.id);
}

const noRule = { craftId: "", region: "", town: "", material: "", min: "", max: "", badge: "" } as const;
/** Of no season and no fair. */
const untied = { season: "", fairId: "" } as const;
const shownNow = { startsAt: "", endsAt: "" };

/** A chamber with its curator, a maker and pieces at these prices. */
async function chamber(...prices: number[]) {
  const db = owner();
  const { id: chamberId } = await makeChamber(db);
  const { id: artisanId, craftIds } = await makeArtisan(db, { chamberId });
  const craftId = craftIds[0] as Id<"craft">;
  const pieces = [];
  for (const priceMinor of prices)
    pieces.push(await makePiece(db, { artisanId, craftId, priceMinor, availability: "stock", onHand: 5 }));
  const curator = actorOf(await makeUser(db), [{ role: "curator", chamberId }]);
  return { chamberId, artisanId, curator, pieces };
}

async function begun(actor: Actor, chamberId: Id<"chamber"> | null) {
  const words = { title: said("Table"), intro: said("Why") };
  return unwrap(await createCollection({ actor }, { chamberId, ...words })).collectionId;
}

const publish = async (actor: Actor, collectionId: Id<"collection">, times = shownNow) =>
  unwrap(await publishCollection({ actor }, { collectionId, ...times }));

const shown = async (id: Id<"collection">) => {
  const page = await getCollection({ id, locale: "fr" });
  return page ? page.pieces.map((one) => one.id) : null;
};

test("pieces chosen by hand stand in their order, and fall out at once with their standing", async () => {
  const { chamberId, curator, pieces, artisanId } = await chamber(100_00, 200_00);
  const [first, second] = pieces as [(typeof pieces)[number], (typeof pieces)[number]];
  const id = await begun(curator, chamberId);
  expect(await publishCollection({ actor: curator }, { collectionId: id, ...shownNow })).toMatchObject({
    error: { code: "NO_PIECES" },
  });
  for (const { id: pieceId } of pieces)
    unwrap(await addPiece({ actor: curator }, { collectionId: id, pieceId }));
  const foreign = (await chamber(50_00)).pieces[0]?.id as Id<"piece">;
  expect(await addPiece({ actor: curator }, { collectionId: id, pieceId: foreign })).toMatchObject({
    error: { code: "PIECE_FOREIGN" },
  });
  unwrap(await movePiece({ actor: curator }, { collectionId: id, pieceId: second.id, direction: "up" }));
  expect(await shown(id)).toBeNull();
  await publish(curator, id);
  expect(await shown(id)).toEqual([second.id, first.id]);
  await owner().update(pieceTable).set({ state: "paused" }).where(eq(pieceTable.id, second.id));
  expect(await shown(id)).toEqual([first.id]);
  await owner().update(artisan).set({ isPublic: false }).where(eq(artisan.id, artisanId));
  expect(await shown(id)).toEqual([]);
});

test("a rule finds what fits now, in its own chamber, and says how many", async () => {
  const { chamberId, curator, pieces } = await chamber(100_00, 200_00, 300_00);
  await chamber(250_00);
  const id = await begun(curator, chamberId);
  const rule = { collectionId: id, ...noRule };
  expect(await chooseByRule({ actor: curator }, { ...rule, min: "300", max: "200" })).toMatchObject({
    error: { code: "PRICES_CROSS" },
  });
  unwrap(await chooseByRule({ actor: curator }, { ...rule, min: "150", max: "300" }));
  const desk = unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id }));
  expect(desk.pieces).toBe(2);
  expect(new Set(desk.shown)).toEqual(new Set(pieces.slice(1).map((one) => one.id)));
  unwrap(await chooseByRule({ actor: curator }, rule));
  expect(unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id })).chosenBy).toBe("hand");
});

test("it is shown from its minute to its minute, and kept pages are told once of each", async () => {
  const { chamberId, curator, pieces } = await chamber(100_00);
  const id = await begun(curator, chamberId);
  unwrap(await addPiece({ actor: curator }, { collectionId: id, pieceId: pieces[0]?.id as Id<"piece"> }));
  const at = (minutes: number) => minuteInMorocco(new Date(Date.now() + minutes * 60_000));
  const turn = async () =>
    unwrap(await turnCollections({ actor: systemActor("test") }, {})).turned.includes(id);
  expect(
    await publishCollection({ actor: curator }, { collectionId: id, startsAt: at(5), endsAt: at(3) }),
  ).toMatchObject({ error: { code: "TIMES_CROSS" } });
  await publish(curator, id, { startsAt: at(5), endsAt: at(9) });
  expect([await shown(id), await turn()]).toEqual([null, false]);
  await owner()
    .update(collection)
    .set({ publishedAt: new Date(Date.now() - 1000) })
    .where(eq(collection.id, id));
  expect([(await shown(id))?.length, await turn(), await turn()]).toEqual([1, true, false]);
  await owner().update(collection).set({ endsAt: new Date() }).where(eq(collection.id, id));
  expect([await shown(id), await turn(), await turn()]).toEqual([null, true, false]);
  expect(await endCollection({ actor: curator }, { collectionId: id })).toMatchObject({
    error: { code: "COLLECTION_OVER" },
  });
});

test("title and story stand in three languages before anybody sees it", async () => {
  const { chamberId, curator, pieces } = await chamber(100_00);
  const id = await begun(curator, chamberId);
  unwrap(await addPiece({ actor: curator }, { collectionId: id, pieceId: pieces[0]?.id as Id<"piece"> }));
  const words = { collectionId: id, intro: said("Why"), occasion: {}, ...untied };
  const half = { ar: "مائدة", fr: "Table", en: " " };
  unwrap(await editWords({ actor: curator }, { ...words, version: "1", title: half }));
  expect(await publishCollection({ actor: curator }, { collectionId: id, ...shownNow })).toMatchObject({
    error: { code: "LANGUAGES_MISSING" },
  });
  unwrap(await editWords({ actor: curator }, { ...words, version: "2", title: said("Table") }));
  await publish(curator, id);
  expect(await editWords({ actor: curator }, { ...words, version: "3", title: half })).toMatchObject({
    error: { code: "LANGUAGES_MISSING" },
  });
});

test("of two curators who write over the same words the second is told", async () => {
  const { chamberId, curator } = await chamber();
  const id = await begun(curator, chamberId);
  const { version } = unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id }));
  const words = { collectionId: id, version: String(version), intro: said("Why"), occasion: {}, ...untied };
  unwrap(await editWords({ actor: curator }, { ...words, title: said("First") }));
  expect(await editWords({ actor: curator }, { ...words, title: said("Second") })).toMatchObject({
    error: { code: "COLLECTION_CHANGED" },
  });
});

test("a maker who leaves the chamber is out of what it shows, and of what it pays for", async () => {
  const { chamberId, artisanId, curator, pieces } = await chamber(100_00);
  const id = await begun(curator, chamberId);
  unwrap(await addPiece({ actor: curator }, { collectionId: id, pieceId: pieces[0]?.id as Id<"piece"> }));
  await publish(curator, id);
  const day = new Date().toISOString().slice(0, 10);
  const promotionId = newId("promotion");
  await owner()
    .insert(promotion)
    .values({
      ...{ id: promotionId, chamberId, collectionId: id, kind: "percent", basisPoints: 1000 },
      ...{ bearer: "chamber", startsOn: day, endsOn: day },
    });
  const paidFor = async () =>
    (await owner().select().from(promotionScope).where(eq(promotionScope.promotionId, promotionId))).length;
  expect([(await shown(id))?.length, await paidFor()]).toEqual([1, 1]);
  const { id: elsewhere } = await makeChamber(owner());
  await owner().update(artisan).set({ chamberId: elsewhere }).where(eq(artisan.id, artisanId));
  expect([(await shown(id))?.length, await paidFor()]).toEqual([0, 0]);
  const desk = unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id }));
  expect(desk.chosen).toMatchObject([{ state: "gone" }]);
});

test("what a rule asks for stays asked for when the last such piece has gone", async () => {
  const { chamberId, curator, pieces } = await chamber(100_00);
  const id = await begun(curator, chamberId);
  const [piece] = await owner()
    .select({ craftId: pieceTable.craftId })
    .from(pieceTable)
    .where(eq(pieceTable.id, pieces[0]?.id as Id<"piece">));
  const craftId = piece?.craftId as Id<"craft">;
  const material = `m${id.slice(-8)}`;
  await owner().execute(`insert into material (key, name) values ('${material}', '{"fr":"Rare"}')`);
  unwrap(await chooseByRule({ actor: curator }, { collectionId: id, ...noRule, craftId }));
  await owner().update(collection).set({ ruleMaterial: material }).where(eq(collection.id, id));
  await owner().update(pieceTable).set({ state: "archived" }).where(eq(pieceTable.craftId, craftId));
  const { rule, choices } = unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id }));
  expect(rule).toMatchObject({ craft: { id: craftId }, material: { key: material } });
  expect(choices.crafts.map((one) => one.id)).toContain(craftId);
  expect(choices.materials.map((one) => one.key)).toContain(material);
});

test("a national collection shows a chamber's pieces while the chamber agrees, and no longer", async () => {
  const [here, there] = [await chamber(100_00), await chamber(200_00)];
  const mda = actorOf(await makeUser(owner()), [{ role: "mda" }]);
  const id = await begun(mda, null);
  for (const { id: pieceId } of [...here.pieces, ...there.pieces])
    unwrap(await addPiece({ actor: mda }, { collectionId: id, pieceId }));
  const ids = [here.chamberId, there.chamberId];
  unwrap(await askChambers({ actor: mda }, { collectionId: id, chamberIds: ids }));
  const say = async ({ curator, chamberId }: typeof here, agrees: boolean) =>
    unwrap(await answerAsked({ actor: curator }, { collectionId: id, chamberId, agrees }));
  // The federation does not answer for a chamber, nor one chamber for another.
  for (const actor of [mda, there.curator])
    expect(
      await answerAsked({ actor }, { collectionId: id, chamberId: here.chamberId, agrees: true }),
    ).toMatchObject({ error: { code: "NOT_FOUND" } });
  await say(here, true);
  await publish(mda, id);
  expect(await shown(id)).toEqual(here.pieces.map((one) => one.id));
  await say(there, true);
  expect((await shown(id))?.length).toBe(2);
  await say(here, false);
  expect(await shown(id)).toEqual(there.pieces.map((one) => one.id));
});

test("a place on the home page is a chamber's one, and free again at the end", async () => {
  const { chamberId, curator, pieces } = await chamber(100_00);
  const made = [];
  for (const slot of ["2", "1"]) {
    const id = await begun(curator, chamberId);
    unwrap(await addPiece({ actor: curator }, { collectionId: id, pieceId: pieces[0]?.id as Id<"piece"> }));
    await publish(curator, id);
    unwrap(await placeCollection({ actor: curator }, { collectionId: id, slot }));
    made.push(id);
  }
  const slots = await owner()
    .select({ id: collection.id, slot: collection.homeSlot })
    .from(collection)
    .where(eq(collection.chamberId, chamberId));
  expect(new Map(slots.map(({ id, slot }) => [id, slot]))).toEqual(
    new Map([
      [made[0], null],
      [made[1], 1],
    ]),
  );
  expect((await home({ locale: "fr" })).collections.map((one) => one.id)).toContain(made[1]);
  unwrap(await endCollection({ actor: curator }, { collectionId: made[1] as Id<"collection"> }));
  expect((await home({ locale: "fr" })).collections.map((one) => one.id)).not.toContain(made[1]);
});

test("a link counts its visits, and the basket knows the collection and nothing of who came", async () => {
  const { chamberId, curator, pieces } = await chamber(100_00);
  const id = await begun(curator, chamberId);
  const [own] = unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id })).links;
  const counts = [
    { code: own?.code ?? "", visits: 3 },
    { code: "NOBODYS", visits: 9 },
  ];
  unwrap(await countVisits({ actor: systemActor("test") }, { counts }));
  expect(unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id })).links).toMatchObject([
    { code: own?.code, visits: 3 },
  ]);
  const actor = { kind: "anonymous", visitorHash: `v-${id}` } as const;
  const sku = pieces[0]?.sku ?? "";
  unwrap(await addLine({ actor }, { sku, quantity: 1, via: own?.code.toLowerCase() ?? null }));
  const [line] = await owner().select().from(cartLine).where(eq(cartLine.sku, sku));
  expect(line?.collectionId).toBe(id);
  expect(unwrap(await findPieces({ actor: curator }, { collectionId: id, words: "" })).pieces).toHaveLength(
    1,
  );
});

test("a collection belongs to a season and to a fair of its chamber, and each page leads to the other", async () => {
  const db = owner();
  const { chamberId, curator, pieces } = await chamber(100_00);
  const id = await begun(curator, chamberId);
  unwrap(await addPiece({ actor: curator }, { collectionId: id, pieceId: pieces[0]?.id as Id<"piece"> }));
  const own = await makeFair(db, "coming", { chamberId });
  const national = await makeFair(db, "call");
  const strange = [
    await makeFair(db, "coming", { chamberId: (await makeChamber(db)).id }),
    await makeFair(db, "draft", { chamberId }),
    await makeFair(db, "over", { chamberId }),
  ];
  const words = { collectionId: id, title: said("Table"), intro: said("Why"), occasion: {} };
  const tie = async (fairId: Id<"fair"> | "", season: "ramadan" | "" = "") => {
    const { version } = unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id }));
    return editWords({ actor: curator }, { ...words, version: String(version), fairId, season });
  };
  for (const fair of strange) expect(await tie(fair.id)).toMatchObject({ error: { code: "FAIR_FOREIGN" } });
  unwrap(await tie(national.id));
  unwrap(await tie(own.id, "ramadan"));
  const desk = unwrap(await getCollectionDesk({ actor: curator }, { collectionId: id }));
  expect(desk).toMatchObject({ season: "ramadan", fair: { id: own.id } });
  expect(new Set(desk.choices.fairs.map((one) => one.id))).toEqual(new Set([own.id, national.id]));

  const atFair = async () => (await getFair({ slug: own.slug, locale: "fr" }))?.collections;
  expect(await atFair()).toEqual([]);
  await publish(curator, id);
  const page = await getCollection({ id, locale: "fr" });
  expect(page).toMatchObject({ season: "ramadan", fair: { slug: own.slug } });
  expect(await atFair()).toEqual([{ slug: page?.slugs.fr, title: said("Table") }]);

  // What was called off is named nowhere; what it is tied to stays in the form when it is over.
  await db.update(fair).set({ state: "cancelled" }).where(eq(fair.id, own.id));
  expect((await getCollection({ id, locale: "fr" }))?.fair).toBeNull();
  expect(await tie(own.id)).toMatchObject({ error: { code: "FAIR_FOREIGN" } });
  const over = strange[2]?.id as Id<"fair">;
  await db.update(collection).set({ fairId: over }).where(eq(collection.id, id));
  unwrap(await tie(over, "ramadan"));
  unwrap(await tie(""));
});

test("the managers of a chamber that is asked are told once, in their language, until somebody answers", async () => {
  const db = owner();
  const { chamberId, curator, pieces } = await chamber(100_00, 200_00);
  const managers = [await makeUser(db, { locale: "ar" }), await makeUser(db, { locale: "fr" })];
  const [first] = managers.map((one) => actorOf(one, [{ role: "manager", chamberId }]));
  for (const { id: userId } of managers)
    await db.insert(grant).values({ id: newId("grant"), userId, role: "manager", chamberId });
  const mda = actorOf(await makeUser(db), [{ role: "mda" }]);
  const id = await begun(mda, null);
  unwrap(await addPiece({ actor: mda }, { collectionId: id, pieceId: pieces[0]?.id as Id<"piece"> }));
  const ask = async () =>
    unwrap(await askChambers({ actor: mda }, { collectionId: id, chamberIds: [chamberId] }));
  await ask();
  await ask();
  const told = managers.map((one) => `${id}.${chamberId}.${one.id}`);
  expect(await consentMails(id)).toEqual(told.toSorted());

  const letters = await Promise.all(told.map(collectionConsentAsked));
  expect(letters.map((letter) => [letter?.to, letter?.locale])).toEqual([
    [managers[0]?.email, "ar"],
    [managers[1]?.email, "fr"],
  ]);
  const text = letters[1] ? renderText(letters[1].content) : "";
  expect(text).toContain("Table");
  expect(text).toContain("1 pièce");
  expect(text).toContain(`/fr/office/collections?chamber=${chamberId}#asked`);

  const waiting = async (actor: Actor) => unwrap(await officeToday({ actor }, { chamberId })).consents;
  expect([await waiting(first as Actor), await waiting(curator)]).toEqual([1, 1]);
  unwrap(await answerAsked({ actor: curator }, { collectionId: id, chamberId, agrees: false }));
  expect([await waiting(first as Actor), await collectionConsentAsked(told[0] ?? "")]).toEqual([0, null]);
});
