import { writeFileSync } from 'node:fs';
import bwipjs from 'bwip-js/node';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 10;
const WHITE = 235;
const BLACK = 16;

/** How one symbol is asked of the drawing library, and how large a module is in the picture. */
const SYMBOLS = {
  'data-matrix': { bcid: 'datamatrix', modulePixels: 10 },
  qr: { bcid: 'qrcode', modulePixels: 8 },
} as const;

export type SymbolName = keyof typeof SYMBOLS;

/** Writes a film of a label that is held still before a camera: white all around, the symbol in the middle. */
export function writeFilm(path: string, symbol: SymbolName, text: string): void {
  const { bcid, modulePixels } = SYMBOLS[symbol];
  const [drawn] = bwipjs.raw({ bcid, text });
  if (drawn === undefined || !('pixs' in drawn)) throw new Error(`no bitmap of ${bcid}`);
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  const left = Math.floor((WIDTH - drawn.pixx * modulePixels) / 2);
  const top = Math.floor((HEIGHT - drawn.pixy * modulePixels) / 2);
  for (let y = 0; y < drawn.pixy * modulePixels; y++) {
    for (let x = 0; x < drawn.pixx * modulePixels; x++) {
      const module = drawn.pixs[Math.floor(y / modulePixels) * drawn.pixx + Math.floor(x / modulePixels)];
      if (module === 1) luma[(top + y) * WIDTH + left + x] = BLACK;
    }
  }
  const chroma = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma]);
  const head = Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420mpeg2\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}
