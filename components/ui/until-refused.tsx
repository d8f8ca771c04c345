'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { focusAfterAct } from './focus-after-act';

const refused = 'form-refused';
const acted = 'act-done';

/** Tells the page that one of its forms was refused. */
export const tellRefused = () => document.dispatchEvent(new Event(refused));

/** Calls back once another act of the page was done. Returns how to stop. */
export function onActDone(listener: () => void): () => void {
  document.addEventListener(acted, listener);
  return () => document.removeEventListener(acted, listener);
}

/** Shows its content until a form of the page is refused. Without JavaScript a style does so (app/styles). */
export function UntilRefused({ children }: { children: ReactNode }) {
  const [gone, setGone] = useState(false);
  // the same act, done again, leads to the same address
  useEffect(() => {
    document.dispatchEvent(new Event(acted));
    focusAfterAct();
  }, []);
  useEffect(() => {
    const hide = () => setGone(true);
    document.addEventListener(refused, hide);
    return () => document.removeEventListener(refused, hide);
  }, []);
  return gone ? null : <div className="until-refused">{children}</div>;
}
