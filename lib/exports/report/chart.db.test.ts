import { beforeAll, describe, expect, test } from 'vitest';
import { reportChart } from '@/app/report-chart';
import { db } from '@/lib/db/client';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { words } from '@/testing/words';

await testDatabase();
setTestClock('2026-11-30T06:00:00Z');

beforeAll(async () => {
  await charterWithCast();
});

const t = words('timeline');
const address = 'https://concord.example.org/roadmap';

/** So many joint projects more, and what the picture of all of them then says. */
async function picture(count: number) {
  const first = (await db().project.count()) + 1;
  const row = {
    groupCode: 'ENE',
    stage: 'active' as const,
    enteredOn: '2026-11-30',
    searchKey: '',
    sortKey: '',
  };
  await db().project.createMany({
    data: Array.from({ length: count }, (_, index) => {
      const number = String(first + index).padStart(3, '0');
      return { ...row, code: `ENE-${number}`, title: `Project no. ${number}`, sortKey: number };
    }),
  });
  const svg = await reportChart(t, address);
  return { svg, shown: new Set(svg.match(/ENE-\d{3}/g)).size };
}

describe('the picture of a report', () => {
  test('has one page as it always was, and all projects on further pages below it', async () => {
    const small = await picture(50);
    expect(small.shown).toBe(50);
    expect(small.svg.match(/<svg /g)).toHaveLength(1);
    expect(small.svg).not.toContain(address);
    const larger = await picture(70);
    expect(larger.shown).toBe(120);
    expect(larger.svg).toContain('120 projects, page 3 of 3');
    // a viewer may show it smaller
    expect(larger.svg).toMatch(/<svg [^>]*width="1920" height="(\d+)" viewBox="0 0 1920 \1"/);
    expect(larger.svg).not.toContain(address);
  });

  test('says how many projects it leaves out, and where they are', async () => {
    const { svg, shown } = await picture(383);
    expect(shown).toBe(500);
    expect(svg).toContain(
      `3 more projects are not in this picture. The tracker shows all of them: ${address}`,
    );
  });
});
