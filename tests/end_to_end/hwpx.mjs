// Reads an HWPX with an independent layout engine: pages, their text, and each page as a drawing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, HwpDocument } from '@rhwp/core';

// Widths near enough for line breaks: Hangul and Hanja are as wide as high, the rest about half.
globalThis.measureTextWidth = (font, text) => {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
  return [...text].reduce((width, letter) => width + (letter.codePointAt(0) > 0x1100 ? size : letter === ' ' ? size * 0.3 : size * 0.55), 0);
};
initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm')) });

export function readHwpx(bytes) {
  const document = new HwpDocument(new Uint8Array(bytes));
  const count = document.pageCount();
  return {
    count,
    drawings: () => Array.from({ length: count }, (_, page) => document.renderPageSvg(page)),
    text: () => document.getTextFileUnicode(),
  };
}
