'use client';

import { useEffect, useState } from 'react';
import { clockWords, runningSeconds, timeUsed } from '@/lib/agenda/room/room-rule';

interface RoomClockProps {
  /** What the running stretch counts towards. `minutes` are planned, `usedSeconds` were used before it. */
  times: readonly { label: string; minutes: number; usedSeconds: number }[];
  /** Since when the clock runs, and the server's instant, in ISO 8601. */
  since: string | null;
  now: string;
  words: { used: string; left: string; over: string; stopped: string };
}

/** The time used and left. It counts on from the server's instant; without JavaScript it stands as of the loading. */
export function RoomClock({ times, since, now, words }: RoomClockProps) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    if (since === null) return;
    let first: number | null = null;
    let frame = 0;
    const count = () => {
      frame = requestAnimationFrame((at) => {
        first ??= at;
        setPassed(at - first);
      });
    };
    count();
    const timer = setInterval(count, 1000);
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(frame);
    };
  }, [since]);
  const running = runningSeconds(since, Date.parse(now) + passed);
  return (
    <div className="room-clock">
      {times.map(({ label, minutes, usedSeconds }) => {
        const { used, left, over } = timeUsed(minutes, usedSeconds + running);
        return (
          <div key={label}>
            <p className="meta">{label}</p>
            <dl>
              <div>
                <dt>{words.used}</dt>
                <dd>{clockWords(used)}</dd>
              </div>
              <div className={over > 0 ? 'text-out' : undefined}>
                <dt>{over > 0 ? words.over : words.left}</dt>
                <dd>{clockWords(over > 0 ? over : left)}</dd>
              </div>
            </dl>
          </div>
        );
      })}
      {since === null && <p className="meta">{words.stopped}</p>}
    </div>
  );
}
