import type { LineBox } from '../line-box.ts';
import type { Component } from './components.ts';
import { findComponents } from './components.ts';

// The values of the DB detector (Liao et al., "Real-time Scene Text Detection with Differentiable Binarization") as
// PP-OCR ships them: it draws text shrunken, so boxes grow again by area × 1.6 / perimeter on every side.
const PIXEL_IS_TEXT = 0.3;
const PATCH_IS_TEXT = 0.6;
const GROWTH = 1.6;
const SMALLEST_SIDE = 3;
// Of a letter standing alone it marks so little that the box would cut into the letter.
const LONE_LETTER = 14;
const LEAST_MARGIN = 4;

/** Line boxes in the pixels of a text probability map (width × height values from 0 to 1). */
export function textPatches(map: Float32Array, width: number, height: number): LineBox[] {
  return findComponents(map, width, height, PIXEL_IS_TEXT)
    .filter((patch) => patch.strength >= PATCH_IS_TEXT)
    .map((patch) => boxAroundPatch(patch, width))
    .filter((box) => Math.min(box.width, box.height) >= SMALLEST_SIDE)
    .map(grow);
}

function boxAroundPatch(patch: Component, mapWidth: number): LineBox {
  const tilt = tiltOf(patch);
  if (tilt === 0) {
    return {
      cx: (patch.left + patch.right) / 2,
      cy: (patch.top + patch.bottom) / 2,
      width: patch.right - patch.left,
      height: patch.bottom - patch.top,
      tilt,
    };
  }
  return tiltedBox(patch, mapWidth, tilt);
}

/**
 * Degrees clockwise by which the long axis of the patch leaves the nearer page axis. Patches less than five times as long
 * as thick count as straight, and so do tiny angles: a "y" at the end of a short word bends its axis by several degrees.
 */
export function tiltOf({ spreadX, spreadY, spreadXY }: Component): number {
  const middle = (spreadX + spreadY) / 2;
  const reach = Math.hypot((spreadX - spreadY) / 2, spreadXY);
  const isLong = middle + reach > 25 * Math.max(0.1, middle - reach);
  if (!isLong) return 0;
  const axis = (Math.atan2(2 * spreadXY, spreadX - spreadY) * 90) / Math.PI;
  const tilt = axis > 45 ? axis - 90 : axis < -45 ? axis + 90 : axis;
  return Math.abs(tilt) < 0.8 ? 0 : tilt;
}

function tiltedBox(patch: Component, mapWidth: number, tilt: number): LineBox {
  const cos = Math.cos((tilt * Math.PI) / 180);
  const sin = Math.sin((tilt * Math.PI) / 180);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of patch.pixels) {
    const x = (at % mapWidth) + 0.5 - patch.x;
    const y = Math.floor(at / mapWidth) + 0.5 - patch.y;
    const along = x * cos + y * sin;
    const down = y * cos - x * sin;
    left = Math.min(left, along - 0.5);
    right = Math.max(right, along + 0.5);
    top = Math.min(top, down - 0.5);
    bottom = Math.max(bottom, down + 0.5);
  }
  const along = (left + right) / 2;
  const down = (top + bottom) / 2;
  const cx = patch.x + along * cos - down * sin;
  const cy = patch.y + along * sin + down * cos;
  return { cx, cy, width: right - left, height: bottom - top, tilt };
}

function grow(box: LineBox): LineBox {
  const isLoneLetter = Math.max(box.width, box.height) <= LONE_LETTER;
  const shrunkenBy = (box.width * box.height * GROWTH) / (2 * (box.width + box.height));
  const margin = isLoneLetter ? Math.max(LEAST_MARGIN, shrunkenBy) : shrunkenBy;
  return { ...box, width: box.width + 2 * margin, height: box.height + 2 * margin };
}
