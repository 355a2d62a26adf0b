/** Groups of things numbered 0 to count - 1 that grow by joining (union-find with path halving). */
type Union = { readonly find: (item: number) => number; readonly join: (a: number, b: number) => void };

export function createUnion(count: number): Union {
  const parent = new Int32Array(count);
  for (let item = 0; item < count; item++) parent[item] = item;
  const find = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const rootA = find(a);
    const rootB = find(b);
    if (rootA < rootB) parent[rootB] = rootA;
    else parent[rootA] = rootB;
  };
  return { find, join };
}
