import { z } from 'zod';
import { briefAddress } from '@/lib/agenda/briefs/schema';
import { typedDay } from '@/lib/dates/typed-date';
import { version } from '@/lib/meetings/schema';
import { given, givenIfAny, optionalLine, requiredLine } from '@/lib/typed-text';

/** How many people clear a brief at most. */
export const maxClearers = 5;

const day = requiredLine(40, 'day-required').transform(typedDay);
const dayIfAny = z.preprocess((typed) => (typed === '' ? undefined : typed), day.optional());

/** A person of the tracker by id, or a typed name. */
const named = z.object({ person: givenIfAny(40).default(''), name: optionalLine(120) });
const clearers = z
  .array(named)
  .max(maxClearers, 'too-many')
  .default([])
  .transform((all) => all.filter(({ person, name }) => person !== '' || name !== ''));

/** `dueOn` and `clearers` hold for all items; an item's own day takes the place of the first. */
export const callForBriefsSchema = z.object({
  meeting: given(40),
  marking: optionalLine(120),
  dueOn: day,
  clearers,
  items: z
    .array(
      z.object({
        item: given(40),
        wanted: givenIfAny(10).default(''),
        ...named.shape,
        dueOn: dayIfAny,
      }),
    )
    .max(300, 'too-many')
    .default([])
    .transform((items) => items.map((item, row) => ({ ...item, row })).filter(({ wanted }) => wanted !== '')),
});

/** Who owes one brief. `version` is that of the call. */
export const assignBriefSchema = z.object({ ...briefAddress, version, ...named.shape, dueOn: day, clearers });

export const markBookSchema = z.object({ meeting: given(40), version, marking: optionalLine(120) });
