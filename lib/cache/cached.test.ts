import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inRequest, newRequest, type Reader } from '@/lib/access/request-context';
import { cached } from './cached';

const actor = { personId: 'leyla', name: 'Leyla', party: null, offices: [], system: false };
const reader: Reader = { session: { id: 's', actor }, tokenHash: 'hash', revision: '1', writing: false };
/** Calls it in a separate request, and waits until the answer's size is recorded. */
async function reading<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await inRequest(newRequest(reader), ask);
  } finally {
    await setImmediate();
  }
}

it('keeps answers up to a sum of bytes, and lets go of what was longest not asked for', async () => {
  const computed: number[] = [];
  const long = cached('test.long', async (number: number) => {
    computed.push(number);
    return { text: 'x'.repeat(1_000_000), number };
  });
  const ask = (number: number) => reading(() => long(number));
  for (let number = 0; number < 20; number += 1) {
    await ask(number);
    await ask(0);
  }
  expect(computed).toHaveLength(20);
  await ask(19);
  expect(computed).toHaveLength(20);
  await ask(1);
  expect(computed).toHaveLength(21);
});

it('keeps an answer that holds a function', async () => {
  let computed = 0;
  const rule = cached('test.rule', async () => {
    computed += 1;
    return { dueOn: (days: number) => days };
  });
  await reading(rule);
  await reading(rule);
  expect(computed).toBe(1);
});

it('keeps no answer that is larger than all that may be kept, nor one that failed', async () => {
  let computed = 0;
  const huge = cached('test.huge', async () => {
    computed += 1;
    return 'x'.repeat(20_000_000);
  });
  await reading(huge);
  await reading(huge);
  expect(computed).toBe(2);
  const failing = cached('test.failing', async () => {
    computed += 1;
    throw new Error('no such table');
  });
  await expect(reading(failing)).rejects.toThrow();
  await expect(reading(failing)).rejects.toThrow();
  expect(computed).toBe(4);
});
