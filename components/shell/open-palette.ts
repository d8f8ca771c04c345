import type { PaletteStart } from './palette-choices';
import { readJson } from './palette-rows';

/** The palette, once its code and its words are there. */
export interface OpenedPalette {
  Palette: typeof import('./palette').Palette;
  start: PaletteStart;
  /** Takes what the reader typed into the search field meanwhile. */
  takeTyped: () => string;
  /** Gives the focus back to where it was. */
  back: () => void;
}

/**
 * Puts the focus into the header's search field at once, then loads the palette and hands over what was typed
 * meanwhile. Null if it cannot be loaded, or if the reader has gone on elsewhere: the field works without it.
 */
export async function openPalette(): Promise<OpenedPalette | null> {
  const before = document.activeElement;
  const field = document.getElementById('shell-search');
  field?.focus();
  const focused = document.activeElement;
  try {
    const [{ Palette }, answer] = await Promise.all([import('./palette'), readJson('/palette')]);
    if (!answer.ok || answer.redirected) return null;
    const start: PaletteStart = await answer.json();
    if (document.activeElement !== focused) return null;
    return { Palette, start, takeTyped: () => takeFrom(field), back: () => giveFocusTo(before) };
  } catch {
    return null;
  }
}

function takeFrom(field: HTMLElement | null): string {
  if (!(field instanceof HTMLInputElement)) return '';
  const typed = field.value;
  field.value = '';
  return typed;
}

function giveFocusTo(element: Element | null) {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (element instanceof HTMLElement) element.focus();
}
