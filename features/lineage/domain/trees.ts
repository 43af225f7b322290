import type { Person, PublicLine } from "#features/lineage/schema.ts";

/** Somebody with those they taught. `line` is how they learned from whoever stands above. */
export type TreeNode = {
  person: Person;
  line: PublicLine | null;
  children: TreeNode[];
};

/** Generations a page draws at most; a longer line would be no tree any more. */
const deepest = 12;

/**
 * Lines as trees, a tree for each master whom nobody on record taught, the earliest first. Somebody with two masters stands under
 * both. Pure; lines that go in a circle, which the database refuses, end where they began.
 */
export function treesOf(lines: readonly PublicLine[]): TreeNode[] {
  const taught = new Map<string, PublicLine[]>();
  for (const line of [...lines].sort(bySince))
    taught.set(line.master.key, [...(taught.get(line.master.key) ?? []), line]);
  const learners = new Set(lines.map(({ apprentice }) => apprentice.key));
  const under = (person: Person, line: PublicLine | null, above: readonly string[]): TreeNode => ({
    person,
    line,
    children:
      above.length >= deepest
        ? []
        : (taught.get(person.key) ?? [])
            .filter(({ apprentice }) => ![...above, person.key].includes(apprentice.key))
            .map((next) => under(next.apprentice, next, [...above, person.key])),
  });
  const roots = [...taught.values()].flatMap(([first]) =>
    first && !learners.has(first.master.key) ? [first.master] : [],
  );
  return roots.map((person) => under(person, null, []));
}

function bySince(a: PublicLine, b: PublicLine): number {
  return a.sinceYear - b.sinceYear || a.id.localeCompare(b.id);
}

/** Generations of a tree, its root counted. */
export function generations(node: TreeNode): number {
  return 1 + Math.max(0, ...node.children.map(generations));
}

/** Everybody in a tree once. */
export function peopleIn(nodes: readonly TreeNode[]): number {
  const seen = new Set<string>();
  const walk = (node: TreeNode) => {
    seen.add(node.person.key);
    node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return seen.size;
}
