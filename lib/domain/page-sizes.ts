/** Rows on a page of any list (ux.md T6). */
export const pageSizes = [25, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];
