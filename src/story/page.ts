import type { ReportFile } from '../model/ports.ts';
import type { ReportView } from '../report/view.ts';

export const PAGE_FILE = 'report.html';

/** The page is drawn by libraries of a megabyte: they are loaded now, where a session is over, and not at the start. */
export async function pageFile(view: ReportView): Promise<ReportFile> {
  const { renderReportPage } = await import('../page/reportPage.ts');
  return { name: PAGE_FILE, content: renderReportPage(view) };
}
