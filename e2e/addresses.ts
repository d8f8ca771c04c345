import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

function pathsOf(file: RegExp, checkout = root): string[] {
  return readdirSync(resolve(checkout, 'app'), { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => file.test(path))
    .map((path) => path.replace(/\/[^/]+$/, '').replaceAll(/\/\([^)]+\)/g, '') || '/')
    .sort();
}

/** Every address of the app, read from its folders, so that none is forgotten. */
export const addresses = pathsOf(/\/(page\.tsx|route\.tsx?)$/);

/** Those that show a page to signed-in readers, in a checkout. */
export const screensOf = (checkout?: string) => pathsOf(/^\/\(tracker\)\/(.*\/)?page\.tsx$/, checkout);

/** One row of everything: ids, or addresses where said. */
export interface OneOfEverything {
  action: string;
  agreement: string;
  /** The address of the co-chair's term. */
  coChair: string;
  decision: string;
  /** Leyla's file on its way in. */
  import: string;
  /** The address that withdraws the decree. */
  decree: string;
  /** An item of the meeting's agenda with a brief. */
  item: string;
  meeting: string;
  milestone: string;
  organisation: string;
  /** The address of the person. */
  person: string;
  /** A project of the group Energy. */
  project: string;
  /** An issued implementation report. */
  report: string;
  /** A private project. */
  thought: string;
  /** The slug of a group that is not established. */
  unestablished: string;
}

/** The address of a screen, with the rows filled in. Energy is established, and I.3 has a text in English. */
export function addressOf(screen: string, one: OneOfEverything): string {
  const filled: Record<string, string> = {
    '/settings/non-working-days/[id]/withdraw': one.decree,
    '/groups/[slug]/established': `/groups/${one.unestablished}/established`,
    '/groups/[slug]/co-chairs/[id]/end': `${one.coChair}/end`,
    '/groups/[slug]/co-chairs/[id]/withdraw': `${one.coChair}/withdraw`,
    '/charter/[code]/text/remove': '/charter/I.3/text/remove?language=en',
    '/agreements/[id]': `/agreements/${one.agreement}`,
    '/people/[id]': one.person,
    '/groups/[slug]/roadmap/[id]/remove': `/groups/energy/roadmap/${one.milestone}/remove`,
    '/projects/[id]/table': `/projects/${one.thought}/table`,
    '/projects/bulk': `/projects/bulk?ids=${one.project}&act=stage:active`,
    '/views/[place]': '/views/projects?save=group%3DENE',
  };
  return (
    filled[screen] ??
    screen
      .replace('[slug]', 'energy')
      .replace('/charter/[code]', '/charter/I.3')
      .replace('/projects/[id]', `/projects/${one.project}`)
      .replace('/reports/[id]', `/reports/${one.report}`)
      .replace('/organisations/[id]', `/organisations/${one.organisation}`)
      .replace('/import/[id]', `/import/${one.import}`)
      .replace('/actions/[id]', `/actions/${one.action}`)
      .replace('/decisions/[id]', `/decisions/${one.decision}`)
      .replace('/[item]', `/${one.item}`)
      .replace('/steps/[step]', '/steps/papers-out')
      .replace('/meetings/[id]', `/meetings/${one.meeting}`)
  );
}
