export type Point = readonly [number, number];
export type Quadrilateral = readonly [Point, Point, Point, Point];

/**
 * The plane projection that takes the corners of one quadrilateral to those of another, as a function of a point.
 * Eight unknowns, two equations a corner, solved by elimination (Hartley and Zisserman, Multiple View Geometry, 4.1).
 */
export function createProjection(from: Quadrilateral, to: Quadrilateral): (x: number, y: number) => Point {
  const equations = from.flatMap(([x, y], corner) => {
    const [u, v] = to[corner] ?? [0, 0];
    return [
      [x, y, 1, 0, 0, 0, -x * u, -y * u, u],
      [0, 0, 0, x, y, 1, -x * v, -y * v, v],
    ];
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(equations);
  return (x, y) => {
    const depth = g * x + h * y + 1;
    return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
  };
}

/** Gauss-Jordan with pivoting. Each row holds the coefficients and, last, the right-hand side. */
function solve(rows: number[][]): number[] {
  for (let column = 0; column < rows.length; column++) {
    const below = rows.slice(column).toSorted((p, q) => Math.abs(q[column] ?? 0) - Math.abs(p[column] ?? 0));
    rows.splice(column, rows.length - column, ...below);
    const pivot = rows[column] ?? [];
    const scaled = pivot.map((value) => value / (pivot[column] ?? 1));
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      rows[index] = index === column ? scaled : row.map((value, at) => value - factor * (scaled[at] ?? 0));
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}
