import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { renderReportPage } from '../../src/page/reportPage.ts';
import { renderTrendPage } from '../../src/page/trendPage.ts';
import { temporaryDirectory } from '../io/temporary.ts';
import { makeHistory, STATES } from '../report/fixtures.ts';
import { troubledView } from '../report/troubled.ts';
import { largeView } from './large.ts';

/** The pages in a real browser: nothing is asked for, nothing is amiss, and everybody can use them. */

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const PAGES: Readonly<Record<string, () => string>> = {
  slower: () => renderReportPage(STATES.regressed()),
  troubled: () => renderReportPage(troubledView()),
  'not-measured': () => renderReportPage(STATES['not-measured']()),
  'no-baseline': () => renderReportPage(STATES['no-baseline']()),
  large: () => renderReportPage(largeView()),
  trend: () =>
    renderTrendPage({
      repository: 'octo/models',
      generatedAt: '2025-11-15T00:00:00.000Z',
      keep: 500,
      sessions: makeHistory(12),
    }),
};

/** Rendered once for all that look at them. */
const RENDERED = new Map<string, string>();
function rendered(name: string): string {
  const html = RENDERED.get(name) ?? (PAGES[name] as () => string)();
  RENDERED.set(name, html);
  return html;
}

const ifBrowser = CHROMIUM === undefined ? describe.skip : describe;
ifBrowser(
  `in Chromium${CHROMIUM === undefined ? ' (none is installed here: apt-get install chromium)' : ''}`,
  () => {
    let browser: Browser;
    let directory: string;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: CHROMIUM as string,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      directory = await temporaryDirectory();
    }, 60_000);
    afterAll(() => browser.close());

    /** Opened without a network, with everything that it asked for and complained of. */
    async function opened(name: string, width: number, colorScheme: 'light' | 'dark') {
      const path = join(directory, `${name}.html`);
      await writeFile(path, rendered(name));
      // The audit is put into the page, which its own policy rightly forbids.
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      const url = pathToFileURL(path).href;
      const told: string[] = [];
      page.on('console', (message) => told.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => told.push(`error: ${error.message}`));
      page.on('request', (request) =>
        told.push(...(request.url() === url ? [] : [`request: ${request.url()}`])),
      );
      await page.goto(url);
      return { page, told };
    }

    const overflow = (page: Page) =>
      page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

    test.each(
      Object.keys(PAGES).flatMap(
        (name) =>
          [
            [name, 1200, 'light'],
            [name, 400, 'dark'],
          ] as const,
      ),
    )(
      'the page %s, %p pixels wide and %s: no request, no complaint, nothing beyond the edge, no barrier',
      async (name, width, scheme) => {
        const { page, told } = await opened(name, width, scheme);
        expect(told).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        const dark = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
        expect(dark).toBe(scheme === 'dark' ? 'rgb(20, 23, 27)' : 'rgb(255, 255, 255)');
        if (name !== 'large') {
          await page.evaluate(await readFile(AXE, 'utf8'));
          // An audit takes seconds, and what is open holds what is closed: one page shows that it is none the worse for it.
          if (name === 'slower') expect(await page.evaluate(AUDIT)).toEqual([]);
          await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
          expect(await page.evaluate(AUDIT)).toEqual([]);
          expect(await overflow(page)).toBeLessThanOrEqual(0);
        }
        await page.close();
      },
      120_000,
    );

    test('with the keyboard the first stop is the way past the contents, and it is seen', async () => {
      const { page } = await opened('slower', 1000, 'light');
      await page.keyboard.press('Tab');
      const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
      expect(await focused()).toBe('Skip to the content');
      expect(
        await page.evaluate<number>('document.activeElement.getBoundingClientRect().left'),
      ).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate<boolean>(`document.querySelector('main').contains(document.activeElement)`),
      ).toBe(true);
      await page.close();
    }, 60_000);

    test('on paper what is folded stands open', async () => {
      const { page } = await opened('slower', 1000, 'dark');
      const seen = () =>
        page.evaluate<number>(
          `[...document.querySelectorAll('details:not([open]) td')].filter((cell) => cell.checkVisibility()).length`,
        );
      expect(await seen()).toBe(0);
      await page.emulateMedia({ media: 'print' });
      expect(await seen()).toBeGreaterThan(100);
      expect(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      );
      await page.close();
    }, 60_000);
  },
);

const AUDIT = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`;
