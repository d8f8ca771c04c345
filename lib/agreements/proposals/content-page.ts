import type { Content } from '@/lib/compliance/content';

/** Projects per page. */
const perPage = 100;

/** One page of frozen content. Content with at most a hundred projects has one page. */
export interface ContentPage {
  content: Content;
  /** The counts of the whole content. */
  counts: { projects: number; milestones: number };
  page: number;
  pages: number;
}

/**
 * One page of frozen content.
 * @param requested the page number from the address, from 1; past the end it gives the last page, if invalid the first
 */
export function contentPage(frozen: Content, requested: unknown): ContentPage {
  if (frozen.kind !== 'project_list' && frozen.kind !== 'roadmap') {
    return { content: frozen, counts: { projects: 0, milestones: 0 }, page: 1, pages: 1 };
  }
  const { length } = frozen.content.projects;
  const pages = Math.max(1, Math.ceil(length / perPage));
  const number = typeof requested === 'string' && /^\d{1,6}$/.test(requested) ? Number(requested) : 1;
  const page = Math.min(Math.max(1, number), pages);
  const onPage = <Row>(rows: readonly Row[]) => rows.slice((page - 1) * perPage, page * perPage);
  if (frozen.kind === 'project_list') {
    const content = { ...frozen.content, projects: onPage(frozen.content.projects) };
    return { content: { ...frozen, content }, counts: { projects: length, milestones: 0 }, page, pages };
  }
  const milestones = frozen.content.projects.reduce((sum, project) => sum + project.milestones.length, 0);
  const content = { ...frozen.content, projects: onPage(frozen.content.projects) };
  return { content: { ...frozen, content }, counts: { projects: length, milestones }, page, pages };
}
