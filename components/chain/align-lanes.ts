import type { ChainNode } from "@/lib/services/campaigns/dto";

export type PlacedNode = { node: ChainNode; column: number };
export type Lanes = {
  columns: number;
  existing: PlacedNode[];
  provisional: PlacedNode[];
  /** Columns where both lanes hold the same party. */
  ties: number[];
};

const keyOf = (node: ChainNode): string | null => (node.mark === "kept" ? node.id : null);

/**
 * Gives each node a column so that a party kept in both chains stands above itself. Between two such parties each lane
 * fills up from the left, and the longer one sets the width.
 */
export const alignLanes = (existing: ChainNode[], provisional: ChainNode[]): Lanes => {
  const above: PlacedNode[] = [];
  const below: PlacedNode[] = [];
  const ties: number[] = [];
  let up = 0;
  let down = 0;
  let column = 0;
  for (;;) {
    const tieUp = existing.findIndex(
      (node, index) =>
        index >= up &&
        keyOf(node) !== null &&
        provisional.some((other, at) => at >= down && keyOf(other) === keyOf(node)),
    );
    const tie = existing[tieUp];
    const tieDown = tie
      ? provisional.findIndex((node, index) => index >= down && keyOf(node) === keyOf(tie))
      : -1;
    const endUp = tie ? tieUp : existing.length;
    const endDown = tie ? tieDown : provisional.length;
    existing.slice(up, endUp).forEach((node, index) => above.push({ node, column: column + index }));
    provisional.slice(down, endDown).forEach((node, index) => below.push({ node, column: column + index }));
    column += Math.max(endUp - up, endDown - down);
    const twin = provisional[tieDown];
    if (!tie || !twin) return { columns: column, existing: above, provisional: below, ties };
    above.push({ node: tie, column });
    below.push({ node: twin, column });
    ties.push(column);
    column += 1;
    up = tieUp + 1;
    down = tieDown + 1;
  }
};
