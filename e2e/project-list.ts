import type { Page } from '@playwright/test';

// Parts of the list of projects.

export const list = (page: Page) => page.getByRole('table', { name: 'Projects with their group' });
export const row = (page: Page, title: string) => list(page).getByRole('row').filter({ hasText: title });
export const filters = (page: Page) => page.getByRole('form', { name: 'Filter projects' });
export const several = (page: Page) => page.getByRole('form', { name: 'Change several at once' });
export const titles = (page: Page) => list(page).getByRole('rowheader').getByRole('link').allInnerTexts();
