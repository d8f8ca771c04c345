import { expect, it } from 'vitest';
import { sortKey } from './sort-key';

const joint = (code: string) => sortKey({ code, title: 'A title' });

it('puts the thousandth project of a group after the one before it', () => {
  expect(['ENE-1000', 'CON-002', 'ENE-999', 'ENE-003'].map(joint).sort()).toEqual(
    ['CON-002', 'ENE-003', 'ENE-999', 'ENE-1000'].map(joint),
  );
});

it('puts private projects, which have no code, after all others by their titles', () => {
  const privately = (title: string) => sortKey({ code: null, title });
  const keys = [privately('Şəki road'), privately('Gəncə link'), joint('TRA-900')].sort();
  expect(keys).toEqual([joint('TRA-900'), privately('Gəncə link'), privately('Şəki road')]);
});
