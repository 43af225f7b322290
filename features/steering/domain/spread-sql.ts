const words = [...["from", "left join", "inner join", "where", "group by", "order by", "and", "or"]] as const;
const breaks = new RegExp(` (?=(?:${words.join("|")}) )`, "g");

/** A query with a line for each of its parts: only blanks before such words become line ends, and never inside quotes. */
export function spreadSql(sql: string): string {
  return sql
    .split(/("[^"]*"|'[^']*')/)
    .map((part, n) => (n % 2 === 1 ? part : part.replaceAll(breaks, "\n")))
    .join("")
    .replaceAll(/\(\nselect/g, "(select");
}
