import { z } from 'zod';

/** Where the window was and how it looked when it was closed; pixels of the screens as the operating system counts them. */
export const WindowMatters = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  isMaximized: z.boolean(),
  /** 1 is the actual size. */
  zoom: z.number().min(0.25).max(5),
});
export type WindowMatters = z.infer<typeof WindowMatters>;

export type Bounds = WindowMatters['bounds'];

export const smallestWindow = { width: 480, height: 400 } as const;
const usualSize = { width: 1280, height: 860 } as const;

/** As much of the window has to be on one screen for somebody to take hold of it. */
const LEAST_IN_SIGHT = 120;

export type WindowPlace = {
  readonly width: number;
  readonly height: number;
  /** Not there where the operating system is to choose. */
  readonly x?: number;
  readonly y?: number;
};

/**
 * Where to open the window: where it was, unless that is on no screen any more (a second screen that was unplugged,
 * another resolution), and never larger than the screen it is on.
 */
export function placeWindow(remembered: WindowMatters | null, screens: readonly Bounds[]): WindowPlace {
  if (remembered === null) return usualSize;
  const { bounds } = remembered;
  const screen = screens.find((one) => isInSight(bounds, one));
  const within = screen ?? screens[0] ?? { x: 0, y: 0, ...usualSize };
  const size = {
    width: Math.max(smallestWindow.width, Math.min(bounds.width, within.width)),
    height: Math.max(smallestWindow.height, Math.min(bounds.height, within.height)),
  };
  return screen === undefined ? size : { ...size, x: bounds.x, y: bounds.y };
}

/** The bar at the top has to be within reach, and enough of it. */
function isInSight(window: Bounds, screen: Bounds): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const isBarInReach = window.y >= screen.y && window.y < screen.y + screen.height - LEAST_IN_SIGHT / 2;
  return across >= LEAST_IN_SIGHT && isBarInReach;
}
