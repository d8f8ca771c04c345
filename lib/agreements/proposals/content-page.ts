import type { Content } from '@/lib/compliance/content';

/** So many of a content's projects stand on one page. */
const perPage = 100;

/** One page of a frozen content: all of it where it names few projects, or none. */
export interface ContentPage {
  content: Content;
  /** Of the whole content. */
  counts: { projects: number; milestones: number };
  page: number;
  pages: number;
}

/** The page of a content with this number, from 1; one past the last is the last. */
export function contentPage(frozen: Content, asked: unknown): ContentPage {
  if (frozen.kind !== 'project_list' && frozen.kind !== 'roadmap') {
    return { content: frozen, counts: { projects: 0, milestones: 0 }, page: 1, pages: 1 };
  }
  const { length } = frozen.content.projects;
  const pages = Math.max(1, Math.ceil(length / perPage));
  const number = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  const page = Math.min(Math.max(1, number), pages);
  const here = <Row>(rows: readonly Row[]) => rows.slice((page - 1) * perPage, page * perPage);
  if (frozen.kind === 'project_list') {
    const content = { ...frozen.content, projects: here(frozen.content.projects) };
    return { content: { ...frozen, content }, counts: { projects: length, milestones: 0 }, page, pages };
  }
  const milestones = frozen.content.projects.reduce((sum, project) => sum + project.milestones.length, 0);
  const content = { ...frozen.content, projects: here(frozen.content.projects) };
  return { content: { ...frozen, content }, counts: { projects: length, milestones }, page, pages };
}
