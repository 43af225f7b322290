import { hierarchy, tree } from "d3-hierarchy";
import type { TreeNode } from "#features/lineage/domain/trees.ts";

export type TreeShape = {
  width: number;
  height: number;
  people: { x: number; y: number; node: TreeNode }[];
  lines: { path: string; key: string }[];
};

export const boxWidth = 150;
const gap = 16;
const rowHeight = 96;
const boxHeight = 48;

/** Where everybody in a tree stands: a generation a row, masters above those they taught. In units of the drawing's own box. */
export function treeShape(root: TreeNode): TreeShape {
  const laid = tree<TreeNode>().nodeSize([boxWidth + gap, rowHeight])(hierarchy(root));
  const nodes = laid.descendants();
  const left = Math.min(...nodes.map(({ x }) => x)) - boxWidth / 2;
  const right = Math.max(...nodes.map(({ x }) => x)) + boxWidth / 2;
  const people = nodes.map(({ x, y, data }) => ({ x: x - left, y, node: data }));
  const lines = laid.links().map(({ source, target }) => {
    const [x1, x2, y1, y2] = [source.x - left, target.x - left, source.y + boxHeight, target.y];
    const middle = (y1 + y2) / 2;
    return {
      path: `M${x1},${y1}C${x1},${middle} ${x2},${middle} ${x2},${y2}`,
      key: `${source.data.person.key} ${target.data.person.key}`,
    };
  });
  return { width: right - left, height: laid.height * rowHeight + boxHeight + 2, people, lines };
}
