/** The classes of a line such as "3AB, 4M": each once, as it was typed. */
export function classesOfLine(line: string): string[] {
  const printed = line.split(/[,;]/u).map((part) => part.trim().replaceAll(/\s+/gu, ' '));
  return [...new Set(printed.filter((part) => part !== ''))];
}

export function lineOfClasses(classes: readonly string[]): string {
  return classes.join(', ');
}
