import type { Rule } from "#lib/credentials/rules/parts.ts";

const stamp =
  /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?)(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Instants with their zone, as XML Schema writes a dateTimeStamp, and the end not before the beginning (4.9). */
export const dates: Rule = ({ validFrom, validUntil }) => {
  const wrong = Object.entries({ validFrom, validUntil })
    .filter(([, value]) => value !== undefined && !(typeof value === "string" && stamp.test(value)))
    .map(([name]) => `${name} is not an instant with its zone`);
  if (wrong.length > 0 || validFrom === undefined || validUntil === undefined) return wrong;
  return Date.parse(String(validUntil)) >= Date.parse(String(validFrom))
    ? []
    : ["validUntil is before validFrom"];
};
