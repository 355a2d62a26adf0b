/** What of a Debian-like system the program's tools need, and how to tell that it is there. */
export type Need = 'browser' | 'display' | 'font';

export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly hasApt: boolean;
  readonly has: (need: Need) => boolean;
};

export type PackagePlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'install'; readonly packages: readonly string[] }
  | { readonly kind: 'ask'; readonly sentence: string };

const PACKAGE_BY_NEED: Record<Need, string> = { browser: 'chromium', display: 'xvfb', font: 'fonts-liberation' };

/** Decides what to do about the needs that this machine does not meet yet. Only Linux has any. */
export function planPackages(needs: readonly Need[], machine: Machine): PackagePlan {
  if (machine.platform !== 'linux') return { kind: 'nothing' };
  const packages = needs.filter((need) => !machine.has(need)).map((need) => PACKAGE_BY_NEED[need]);
  if (packages.length === 0) return { kind: 'nothing' };
  if (machine.hasApt && machine.isRoot) return { kind: 'install', packages };
  return { kind: 'ask', sentence: machine.hasApt ? aptLine(packages) : otherSystemLine(packages) };
}

function aptLine(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

function otherSystemLine(packages: readonly string[]): string {
  return `Please install what Debian calls ${packages.join(', ')} with your system's own package tool, then try again.`;
}
