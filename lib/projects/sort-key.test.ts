import { expect, it } from 'vitest';
import { sortKey } from './sort-key';

const joint = (code: string) => sortKey({ code, title: 'A title' });

it('sorts the thousandth project of a group after the one before', () => {
  expect(['ENE-1000', 'CON-002', 'ENE-999', 'ENE-003'].map(joint).sort()).toEqual(
    ['CON-002', 'ENE-003', 'ENE-999', 'ENE-1000'].map(joint),
  );
});

it('sorts private projects, which have no code, last by title', () => {
  const privately = (title: string) => sortKey({ code: null, title });
  const keys = [privately('Şəki road'), privately('Gəncə link'), joint('TRA-900')].sort();
  expect(keys).toEqual([joint('TRA-900'), privately('Gəncə link'), privately('Şəki road')]);
});
