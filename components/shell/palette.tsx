'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link } from '@/components/ui/link';
import { choicesFor, type PaletteFound, type PaletteStart, placeAfter, sectionsOf } from './palette-choices';
import { findRows } from './palette-rows';

interface PaletteProps {
  start: PaletteStart;
  /** Takes what the reader typed before it opened. */
  takeTyped: () => string;
  onClose: () => void;
}

const idOf = (place: number) => `palette-${place}`;

/** Milliseconds without a key before the server is asked. */
const pauseMs = 150;

/** A dialog that searches pages, acts and rows. The arrow keys choose, Enter opens, Escape closes. */
export function Palette({ start, takeTyped, onClose }: PaletteProps) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { found, note } = useFound(typed, start);
  const choices = choicesFor(typed, start, found);
  const first = typed.trim() === '' ? -1 : 0;
  const kept = choices.findIndex(({ href }) => href === chosen);
  const place = kept < 0 ? first : kept;
  // at once, so that no key falls between the search field and this one
  useLayoutEffect(() => {
    if (dialog.current === null || dialog.current.open) return;
    setTyped(takeTyped());
    dialog.current.showModal();
  }, [takeTyped]);
  useEffect(() => {
    document.getElementById(idOf(place))?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const close = () => dialog.current?.close();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const after = placeAfter(event.key, place, choices.length);
    const choice = choices[after ?? place];
    if ((after === null && event.key !== 'Enter') || choice === undefined) return;
    event.preventDefault();
    if (after !== null) return setChosen(choice.href);
    close();
    router.push(choice.href);
  };
  return (
    <dialog
      ref={dialog}
      className="m-auto mt-[10vh] w-full max-w-measure rounded-sm border border-rule bg-sheet p-0 text-ink shadow-sheet backdrop:bg-shade print:hidden"
      aria-label={start.words.title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
      onKeyDown={onKeyDown}
    >
      <div className="p-4">
        <input
          className="min-h-target w-full rounded-sm border border-edge bg-paper px-3 text-body text-ink"
          type="text"
          role="combobox"
          aria-label={start.words.label}
          placeholder={start.words.label}
          aria-expanded={choices.length > 0}
          aria-controls="palette-choices"
          aria-autocomplete="list"
          aria-activedescendant={place < 0 ? undefined : idOf(place)}
          aria-describedby="palette-hint"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(null);
          }}
        />
        <div
          className="mt-2 max-h-[50vh] overflow-y-auto"
          id="palette-choices"
          role="listbox"
          aria-label={start.words.title}
        >
          {sectionsOf(choices).map((section) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, and no fieldset
            <div key={section.kind} role="group" aria-labelledby={`palette-${section.kind}`}>
              <div
                className="px-3 pt-2 text-small text-soft"
                id={`palette-${section.kind}`}
                role="presentation"
              >
                {start.words.kinds[section.kind]}
              </div>
              {section.choices.map(({ choice, index }) => (
                <Link
                  key={choice.href}
                  className="option-line"
                  id={idOf(index)}
                  role="option"
                  aria-selected={index === place}
                  tabIndex={-1}
                  href={choice.href}
                  onClick={close}
                >
                  {choice.label}
                  {choice.detail && <span className="text-small text-soft">{choice.detail}</span>}
                </Link>
              ))}
            </div>
          ))}
        </div>
        <p className="mt-3 mb-0 text-small text-soft" id="palette-hint">
          {start.words.hint}
        </p>
        <p className="m-0 text-small text-soft" role="status">
          {note}
        </p>
      </div>
    </dialog>
  );
}

/** The rows for what is typed, asked for after a pause, and what is said if they do not come. */
function useFound(typed: string, { words }: PaletteStart): { found: PaletteFound; note: string } {
  const [found, setFound] = useState<PaletteFound>({ q: '', rows: [] });
  const [note, setNote] = useState('');
  const q = typed.trim();
  useEffect(() => {
    if (q.length < 2) return;
    const stop = new AbortController();
    const ask = async () => {
      const answer = await findRows(q, stop.signal);
      if (stop.signal.aborted) return;
      setNote(answer.kind === 'found' ? '' : words[answer.kind]);
      if (answer.kind === 'found') setFound({ q, rows: answer.rows });
    };
    const timer = setTimeout(ask, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q, words]);
  return { found, note };
}
