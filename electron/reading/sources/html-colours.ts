import type { Colour } from '../../../shared/timetable/sheet.ts';
import { parseHexColour } from './ooxml.ts';

/** Names of colours (CSS Color 4, 6.1) that programs and people give to cells. */
const NAMES =
  'black 000000 silver c0c0c0 gray 808080 grey 808080 white ffffff maroon 800000 red ff0000 purple 800080 ' +
  'fuchsia ff00ff magenta ff00ff green 008000 lime 00ff00 olive 808000 yellow ffff00 navy 000080 blue 0000ff ' +
  'teal 008080 aqua 00ffff cyan 00ffff orange ffa500 pink ffc0cb hotpink ff69b4 lightpink ffb6c1 gold ffd700 ' +
  'khaki f0e68c beige f5f5dc ivory fffff0 lavender e6e6fa violet ee82ee plum dda0dd orchid da70d6 ' +
  'indigo 4b0082 brown a52a2a tan d2b48c wheat f5deb3 salmon fa8072 lightsalmon ffa07a coral ff7f50 ' +
  'tomato ff6347 crimson dc143c lightblue add8e6 skyblue 87ceeb lightskyblue 87cefa deepskyblue 00bfff ' +
  'steelblue 4682b4 royalblue 4169e1 dodgerblue 1e90ff cornflowerblue 6495ed powderblue b0e0e6 ' +
  'aliceblue f0f8ff lightcyan e0ffff turquoise 40e0d0 paleturquoise afeeee aquamarine 7fffd4 lightgreen 90ee90 ' +
  'palegreen 98fb98 springgreen 00ff7f limegreen 32cd32 forestgreen 228b22 yellowgreen 9acd32 ' +
  'greenyellow adff2f honeydew f0fff0 lightyellow ffffe0 lemonchiffon fffacd moccasin ffe4b5 peachpuff ffdab9 ' +
  'bisque ffe4c4 linen faf0e6 mistyrose ffe4e1 lavenderblush fff0f5 thistle d8bfd8 lightgray d3d3d3 ' +
  'lightgrey d3d3d3 gainsboro dcdcdc whitesmoke f5f5f5 darkgray a9a9a9 darkgrey a9a9a9 dimgray 696969 ' +
  'slategray 708090 darkblue 00008b darkgreen 006400 darkred 8b0000 darkorange ff8c00';

const words = NAMES.split(' ');
const coloursByName = new Map(
  words.flatMap((name, i) => (i % 2 === 0 ? [[name, parseHexColour(words[i + 1] ?? null)] as const] : [])),
);

/** Null for a word that names no colour. */
export function namedColour(name: string): Colour | null {
  return coloursByName.get(name) ?? null;
}
