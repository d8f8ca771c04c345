import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { decompress } from 'wawoff2';

const packages = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules');
const families = ['inter', 'source-serif-4'];
const alphabets = ['latin', 'latin-ext', 'cyrillic', 'greek'];

let ready: Promise<Uint8Array[]> | undefined;

/** Starts the renderer and unpacks the screens' fonts; done once and cached. */
async function prepare(): Promise<Uint8Array[]> {
  await startRenderer();
  const fonts: Uint8Array[] = [];
  for (const family of families) {
    for (const alphabet of alphabets) {
      const file = `${family}-${alphabet}-wght-normal.woff2`;
      const packed = await readFile(join(packages, '@fontsource-variable', family, 'files', file));
      // one at a time and copied, because the decoder reuses its output buffer
      fonts.push(Uint8Array.from(await decompress(packed)));
    }
  }
  return fonts;
}

/** The renderer starts once per process, which may outlive this module when the code is reloaded. */
async function startRenderer(): Promise<void> {
  try {
    await initWasm(await readFile(join(packages, '@resvg/resvg-wasm/index_bg.wasm')));
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
  }
}

/** Renders a self-contained SVG as PNG, in the size that it states and with the screens' fonts. */
export async function chartPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= prepare().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  const chart = new Resvg(svg, {
    font: {
      fontBuffers: await ready,
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      serifFamily: 'Source Serif 4',
    },
  });
  try {
    const rendered = chart.render();
    try {
      return Uint8Array.from(rendered.asPng());
    } finally {
      rendered.free();
    }
  } finally {
    chart.free();
  }
}
