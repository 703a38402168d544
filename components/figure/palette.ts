import type { Side } from '@/lib/exercises/types';
import type { Tone } from './types';

/** A colour (`#rrggbb`) for every tone. The values by day and by night are those of the design tokens `--fig-…`. */
export type Palette = Readonly<Record<Tone, string>>;

/** On a light card. */
export const DAY: Palette = {
  skin: '#6f8780',
  skinShade: '#5c726b',
  skinFar: '#b4c2bc',
  shirt: '#0b5a4e',
  shirtShade: '#084439',
  shirtFar: '#6f9a90',
  shorts: '#24453f',
  shortsShade: '#193630',
  shortsFar: '#7c938c',
  hair: '#33413d',
  eye: '#16211e',
  skinLine: '#43544f',
  muscle: '#e0602b',
  fibre: '#ffdcc9',
  gap: '#fffdf9',
  shadow: '#16211e',
  floor: '#ece7dc',
  arrow: '#0b5a4e',
  strap: '#434e49',
  line: '#16211e',
  prop: '#cdc6b7',
  propTop: '#ded8ca',
  propSide: '#b9b1a0',
  leg: '#a79f8f',
  legTop: '#b5ad9d',
  legSide: '#938b7b',
  mat: '#d9d2c3',
  matTop: '#e6e0d3',
  matSide: '#cac2b1',
  pad: '#bdb39d',
  padTop: '#cec5b1',
  padSide: '#a99f89',
  wall: '#ddd6c8',
  wallTop: '#e9e4d9',
  wallSide: '#c9c1b2',
  bed: '#d3ccbd',
  bedTop: '#e6e0d3',
  bedSide: '#bdb5a5',
};

/** On a dark card. */
export const NIGHT: Palette = {
  skin: '#8ea69e',
  skinShade: '#728a82',
  skinFar: '#4b5a54',
  shirt: '#4fa491',
  shirtShade: '#3b8272',
  shirtFar: '#2f6458',
  shorts: '#7d918a',
  shortsShade: '#64776f',
  shortsFar: '#46544f',
  hair: '#3a4844',
  eye: '#111715',
  skinLine: '#4c5d57',
  muscle: '#ff8a52',
  fibre: '#ffe6d9',
  gap: '#19211e',
  shadow: '#000000',
  floor: '#0c110f',
  arrow: '#7fd0bd',
  strap: '#c2cbc5',
  line: '#eef1ec',
  prop: '#47463f',
  propTop: '#55544c',
  propSide: '#3a3933',
  leg: '#6d6a60',
  legTop: '#7b786d',
  legSide: '#5b5950',
  mat: '#2f3833',
  matTop: '#37413c',
  matSide: '#262e2a',
  pad: '#5c594f',
  padTop: '#6d6a60',
  padSide: '#4b4941',
  wall: '#2d3733',
  wallTop: '#37423d',
  wallSide: '#242c29',
  bed: '#333c38',
  bedTop: '#414b46',
  bedSide: '#29312d',
};

const PAPER = '#fffdf9';
const channel = (colour: string, i: number) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
/** `share` per cent of one colour, the rest of another. */
const tint = (colour: string, share: number, ground: string) =>
  `#${[0, 1, 2]
    .map((i) => Math.round((channel(colour, i) * share + channel(ground, i) * (100 - share)) / 100))
    .map((v) => v.toString(16).padStart(2, '0'))
    .join('')}`;

/** On the full colour of a side while a hold runs: skin is paper, clothes are the side's soft colour. */
function holdPalette(soft: string, deep: string): Palette {
  const paper = (share: number) => tint(PAPER, share, deep);
  const cloth = (share: number) => tint(soft, share, deep);
  return {
    skin: PAPER,
    skinShade: '#dcdfe2',
    skinFar: paper(42),
    shirt: soft,
    shirtShade: cloth(82),
    shirtFar: cloth(50),
    shorts: cloth(62),
    shortsShade: cloth(48),
    shortsFar: cloth(32),
    hair: paper(26),
    eye: deep,
    skinLine: paper(40),
    muscle: '#ff7a3d',
    fibre: '#ffe6d9',
    gap: deep,
    shadow: '#000000',
    floor: '#0c110f',
    arrow: '#7fd0bd',
    strap: PAPER,
    line: PAPER,
    prop: paper(34),
    propTop: paper(40),
    propSide: paper(26),
    leg: paper(40),
    legTop: paper(46),
    legSide: paper(30),
    mat: paper(18),
    matTop: paper(24),
    matSide: paper(12),
    pad: paper(30),
    padTop: paper(36),
    padSide: paper(24),
    wall: paper(20),
    wallTop: paper(26),
    wallSide: paper(15),
    bed: paper(22),
    bedTop: paper(28),
    bedSide: paper(16),
  };
}

/** Soft and deep colour of each side, as in the design tokens. */
export const HOLDS: Readonly<Record<Side, Palette>> = {
  left: holdPalette('#9dbff2', '#123c7a'),
  right: holdPalette('#f0bf93', '#6d3810'),
  both: holdPalette('#c2cbc5', '#434e49'),
};
