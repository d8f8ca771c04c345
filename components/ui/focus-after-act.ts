// Whether the page has been loaded and is only changed by the router from now on.
let loaded = false;

/** Called once the loaded page runs: until then the browser has set the focus, and a reader may be typing. */
export function followActs(): void {
  loaded = true;
}

/** The notice of what was done: notice.tsx. */
const doneNotice = '.until-refused > [role="status"]';

/**
 * Sets the focus to the address's target, as a browser does on loading a page. Where there is none, and the act took
 * away what had the focus, it goes to the notice of what was done.
 */
export function focusAfterAct(): void {
  if (!loaded) return;
  const target =
    document.getElementById(window.location.hash.slice(1)) ??
    (document.activeElement === document.body ? document.querySelector<HTMLElement>(doneNotice) : null);
  if (target === null) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
