import type { Kind } from "#tests/integration/authorisation/actors.ts";
import { type Rules, system } from "#tests/integration/authorisation/rule.ts";
import type { World } from "#tests/integration/authorisation/world.ts";

const visits: readonly Kind[] = ["registrar", "verifier", "manager"];
const visit = ({ visitId }: World) => ({ visitId });
const chamber = ({ chamberId }: World) => ({ chamberId });
const forOfficers = (input: (world: World) => unknown) =>
  ({ input, allow: visits, otherwise: "hide" }) as const;

export const commands: Rules = {
  "visits.plan": forOfficers(({ applicationId, visitorId }) => ({
    ...{ subjectId: applicationId, day: "2099-06-18", time: "10:00", officerId: visitorId },
  })),
  "visits.cancel": forOfficers(visit),
  "visits.report": forOfficers((world) => ({
    ...{ ...visit(world), outcome: "confirmed", report: "Everything was there.", place: null },
  })),
  "visits.attach-photo": forOfficers((world) => ({ ...visit(world), file: { sealedKey: "" } })),
  "visits.remove-photo": forOfficers((world) => ({ ...visit(world), documentId: world.documentId })),
  "visits.show-way": forOfficers(visit),
};

export const queries: Rules = {
  "visits.of-subject": forOfficers(({ applicationId }) => ({ subjectId: applicationId })),
  "visits.get": forOfficers(visit),
  "visits.agenda": forOfficers(chamber),
  "visits.officers": forOfficers(chamber),
  "visits.planned-for-me": {
    input: ({ applicationId }) => ({ applicationId }),
    allow: ["shopper"],
    otherwise: "hide",
  },
  "visits.letter-facts": { input: visit, allow: system, otherwise: "hide" },
};
