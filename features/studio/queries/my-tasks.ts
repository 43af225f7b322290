import { dayAfter } from "#lib/days.ts";
import "server-only";
import { z } from "zod";
import { listAsked } from "#features/promotions/index.ts";
import { inOrder } from "#features/studio/domain/order-tasks.ts";
import { orderTasks } from "#features/studio/queries/order-tasks.ts";
import { cardTasks, lineageTasks, messageTasks, returnTasks } from "#features/studio/queries/paper-tasks.ts";
import { pieceTasks } from "#features/studio/queries/piece-tasks.ts";
import type { Task } from "#features/studio/schema.ts";
import { artisanIdsOf, crewIdsOf, heldIdsOf, packingIdsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { defineQuery, unwrap } from "#lib/kernel/query.ts";

/** What the actor has to do in their workshops now, the most pressing first: by their role, all of it or a part. */
export const myTasks = defineQuery({
  name: "studio.tasks",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<Task[]> => {
    const managed = artisanIdsOf(actor);
    const papers =
      managed.length === 0
        ? []
        : [
            ...(await returnTasks(tx, managed, now)),
            ...(await cardTasks(tx, managed, now)),
            ...(await lineageTasks(tx, heldIdsOf(actor))),
            ...(await messageTasks(tx, managed)),
          ];
    return inOrder([
      ...(await orderTasks(tx, packingIdsOf(actor), now)),
      ...(await pieceTasks(tx, actor)),
      ...papers,
    ]);
  },
  policy: (actor) => (artisanIdsOf(actor).length + crewIdsOf(actor).length > 0 ? "allow" : "forbid"),
});

/** The same with the promotions the workshop is asked to bear and has not answered, each until the day before it begins. */
export async function readTasks(context: Context): Promise<Task[]> {
  const tasks = unwrap(await myTasks(context, {}));
  if (artisanIdsOf(context.actor).length === 0) return tasks;
  const asked = unwrap(await listAsked(context, {}));
  const open = asked.filter(
    ({ agrees, standing }) => agrees === null && (standing === "coming" || standing === "running"),
  );
  const questions = open.map((promotion): Task => {
    // One that runs already may be answered while it runs.
    const day = promotion.standing === "coming" ? dayAfter(promotion.startsOn, -1) : promotion.endsOn;
    const by = `${day}T12:00:00.000Z`;
    return {
      ...{ id: promotion.id, kind: "promotion", href: "/studio/promotions", by, isLate: false },
      ...{
        about: promotion.scope.collection ?? promotion.scope.craft,
        count: promotion.count,
        image: null,
      },
    };
  });
  return inOrder([...tasks, ...questions]);
}
